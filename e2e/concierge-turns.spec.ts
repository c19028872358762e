import { expect, type Page, test } from "@playwright/test";
import {
  addPiece,
  addPieceByHand,
  approvalOf,
  beginBoard,
  drag,
  handleOf,
  holdPictures,
  keepOf,
  openBoard,
  piecesOnTable,
  shareBoard,
  tileOf,
} from "./boards";
import { openHouse } from "./house";
import { inviteFromMatches, openInvitation, sendWithAnHour } from "./invitations";
import { newestMail } from "./mails";
import {
  Company,
  loginOf,
  signInAsClient,
  signInAsStaff,
  signInAsStylist,
  visitor,
} from "./people";
import { answerConsent, buyToUsualAddress, expectNoAxeFindings, layIntoBag } from "./shop";

const run = Date.now().toString(36);
const BRIEF = `A wedding in the rain ${run}`;
const BOARD = `For the church ${run}`;
const SECOND = `For the morning after ${run}`;
const SORRY = `I am in Seville that week, with a christening. ${run}`;
const HANDOVER = `Imogen is away until spring. ${run}`;
/** Of the demo house: one who declines, one who accepts, and one who takes over. */
const INES = "ines-arrieta";
const IMOGEN = "imogen-hartley";
const VIVIENNE = "vivienne-kwok";
const CLIENT = "Camille Laurent";
/** A piece that the client has chosen for herself. */
const OWN = { handle: "longshore", title: "Longshore", options: [] };
const company = new Company<"client" | "stylist">();
const story: { brief?: string; bag?: string; engagement?: string } = {};

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
const link = (page: Page, name: string) => main(page).getByRole("link", { name });
/** The newest mail to the client that says something. */
const mailToClient = (saying: string) => newestMail(openHouse().logins.client.email, saying);

test.describe.configure({ mode: "serial" });

test.afterAll(() => company.leave());

test("a client with a bag of her own asks two stylists, each with an hour", async ({ browser }) => {
  const page = company.enter("client", await visitor(browser, "Europe/Paris", 390));
  await signInAsClient(page, openHouse().logins.client);
  await answerConsent(page);
  await layIntoBag(page, "en-eu", OWN);
  await page.keyboard.press("Escape");
  const bag = page.getByRole("button", { name: /^Bag, \d/ });
  story.bag = /Bag, \d+ pieces?$/.exec((await bag.textContent()) ?? "")?.[0] ?? "none";

  await page.goto(`/en-eu/stylists/${INES}`);
  await link(page, "Invite Inés").click();
  await main(page).getByRole("radio", { name: "A wedding" }).check({ force: true });
  await main(page).getByLabel("City").fill("London");
  await main(page).getByLabel("A name for it").fill(BRIEF);
  await button(page, "Keep the brief").click();
  await sendWithAnHour(page, "Inés");
  story.brief = new URL(page.url()).pathname;

  await link(page, "See who else fits").click();
  await inviteFromMatches(page, "Imogen");
  await sendWithAnHour(page, "Imogen");
  await expect(main(page).getByText(/^Held for you both: /)).toHaveCount(2);
});

test("one declines with a reason and other hours, and the client takes one of them", async ({
  browser,
}) => {
  const atelier = await visitor(browser, "Europe/Madrid", 1440);
  await signInAsStylist(atelier, loginOf(INES));
  await answerConsent(atelier);
  await openInvitation(atelier, CLIENT, BRIEF);
  await button(atelier, /^Decline the invitation/).click();
  const drawer = atelier.getByRole("dialog");
  await drawer.getByLabel("Why").fill(SORRY);
  const hours = drawer.getByRole("button", { name: /^\d\d:\d\d$/ });
  await hours.first().click();
  await hours.last().click();
  await expectNoAxeFindings(atelier, "declining an invitation");
  await drawer.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(main(atelier)).toContainText(SORRY);
  await atelier.context().close();

  const mail = await mailToClient(SORRY);
  expect(mail).toContain("Offered instead");
  expect(mail).toContain(`${story.brief}"`.replace("/en-eu", ""));

  const page = company.pageOf("client");
  await page.goto(story.brief ?? "");
  await expect(main(page)).toContainText(SORRY);
  await expect(main(page)).toContainText("Inés proposes instead:");
  await expectNoAxeFindings(page, "a brief that somebody has declined");
  await main(page).locator('a[href*="/book?"]').first().click();
  await button(page, /^Hold \d\d:\d\d/).click();
  await button(page, "Confirm the appointment").click();
  await page.waitForURL(/\/account\/appointments\/book_/);
  await expect(main(page)).toContainText("It is settled.");
});

test("the other accepts, and the hour is agreed", async ({ browser }) => {
  const page = company.enter("stylist", await visitor(browser, "Europe/London", 1440));
  await signInAsStylist(page, loginOf(IMOGEN));
  await answerConsent(page);
  await openInvitation(page, CLIENT, BRIEF);
  await button(page, /^Accept the invitation/).click();
  await page.waitForURL(/\/atelier\/engagements\/eng_/);
  story.engagement = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { name: "Appointments" })).toBeVisible();
  await mailToClient(`takes on “${BRIEF}”, and the hour you chose is yours`);
});

test("a board is composed by hand and with the keyboard, and keeps its order", async () => {
  const page = company.pageOf("stylist");
  await beginBoard(page, BOARD);
  for (const piece of ["Square Louvois", "Lungarno", "Curtain Call"]) {
    await addPiece(page, piece);
  }
  // A piece can be taken before its picture has come.
  const letPicturesCome = await holdPictures(page);
  await addPieceByHand(page, "Mezzanine");
  const table = () => piecesOnTable(page);
  await expect.poll(table).toEqual([["Square Louvois", "Lungarno", "Curtain Call", "Mezzanine"]]);

  await drag(page, tileOf(page, "Mezzanine"), tileOf(page, "Square Louvois"));
  letPicturesCome();
  await expect.poll(table).toEqual([["Mezzanine", "Square Louvois", "Lungarno", "Curtain Call"]]);
  await button(page, "Add a look").click();
  await drag(page, tileOf(page, "Square Louvois"), page.getByRole("region", { name: "Look 2" }));
  await expect.poll(table).toEqual([["Mezzanine", "Lungarno", "Curtain Call"], ["Square Louvois"]]);

  // Over the edge of its look and back again, without ever losing the place.
  await handleOf(page, "Lungarno").focus();
  for (const keys of ["Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowLeft"]) {
    await page.keyboard.press(keys);
    await expect(handleOf(page, "Lungarno")).toBeFocused();
  }
  await expect(page.getByText("Lungarno is at place 1 of 2 in look 2.")).toBeAttached();
  const order = [
    ["Mezzanine", "Curtain Call"],
    ["Lungarno", "Square Louvois"],
  ];
  await expect.poll(table).toEqual(order);
  await expect(main(page).getByText("Everything is kept.")).toBeVisible();
  await page.reload();
  await expect.poll(table).toEqual(order);
  await expectNoAxeFindings(page, "a board of two looks");
  await shareBoard(page, "Camille");
  await mailToClient(`“${BOARD}” is ready`);
});

test("the client asks for another size, and passes a piece with a reason", async () => {
  const page = company.pageOf("client");
  await openBoard(page, BRIEF, BOARD);
  for (const piece of ["Mezzanine", "Lungarno", "Square Louvois"]) {
    await keepOf(page, piece).click();
  }
  await button(page, "Another size of Square Louvois").click();
  await button(page, "Ask for size FR 40").click();
  await expect(main(page)).toContainText("You asked for FR 40");
  await button(page, "Pass on Curtain Call").click();
  await button(page, "The price").click();
  await expect(main(page)).toContainText("3 kept, all decided");
  await expect(approvalOf(page)).toBeEnabled();
  await expectNoAxeFindings(page, "a board with a wish");
});

test("a stale approval says what is different, and what was said of the rest stays", async () => {
  const atelier = company.pageOf("stylist");
  await atelier.reload();
  await expect(tileOf(atelier, "Curtain Call")).toContainText("Passed: The price");
  await tileOf(atelier, "Square Louvois").getByRole("button", { name: "Change it" }).click();
  await handleOf(atelier, "Curtain Call").press("Delete");
  await expect(handleOf(atelier, "Curtain Call")).toHaveCount(0);
  await addPiece(atelier, "Last Train");
  await expect(main(atelier)).toContainText("Changed. Camille does not see it yet.");

  const page = company.pageOf("client");
  await page.reload();
  await expect(approvalOf(page)).toBeEnabled();
  await button(atelier, "Send the changes to Camille").click();
  await expect(main(atelier)).toContainText("With Camille. What you change goes out");
  const refused = page.waitForResponse(
    (answer) => answer.url().endsWith("/approve") && answer.status() === 409,
  );
  await approvalOf(page).click();
  await refused;
  const notice = main(page).getByRole("alert");
  await expect(notice).toContainText("Imogen has changed the board while you were reading.");
  await expect(notice).toContainText("Square Louvois: FR 40 instead of FR 38.");
  await expect(approvalOf(page)).toBeDisabled();
  await expectNoAxeFindings(page, "a board that has changed");
  await notice.getByRole("button", { name: "Show me what I would buy now" }).click();

  await expect(approvalOf(page)).toBeEnabled();
  await expect(main(page)).toContainText("it is version 2");
  await expect(main(page)).toContainText("One piece was taken off this look.");
  await expect(main(page)).toContainText("3 kept, 1 to decide");
  for (const piece of ["Mezzanine", "Lungarno", "Square Louvois"]) {
    await expect(keepOf(page, piece)).toHaveAttribute("aria-pressed", "true");
  }
  await expect(keepOf(page, "Last Train")).toHaveAttribute("aria-pressed", "false");
  await mailToClient(`“${BOARD}” has new pieces`);
});

test("a withdrawn board cannot be bought; another one is, beside her own bag", async () => {
  const atelier = company.pageOf("stylist");
  const page = company.pageOf("client");
  await page.reload();
  await expect(approvalOf(page)).toBeEnabled();
  await button(atelier, "Withdraw").click();
  await atelier.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(main(atelier).getByText("Withdrawn.")).toBeVisible();
  await approvalOf(page).click();
  await expect(main(page)).toContainText("Imogen has withdrawn this board.");
  await expect(main(page).getByRole("alert")).toContainText("Nothing has been bought.");
  await expect(approvalOf(page)).toHaveCount(0);
  await expectNoAxeFindings(page, "a board that was withdrawn");

  await atelier.goto(story.engagement ?? "");
  await beginBoard(atelier, SECOND);
  await addPiece(atelier, "Small Hours");
  await addPiece(atelier, "Mezzanine");
  await shareBoard(atelier, "Camille");

  await openBoard(page, BRIEF, SECOND);
  await keepOf(page, "Small Hours").click();
  await keepOf(page, "Mezzanine").click();
  await approvalOf(page).click();
  await page.waitForURL(/\/checkout\?board=/);
  await expect(main(page)).toContainText("Small Hours");
  await expect(main(page)).not.toContainText(OWN.title);
  await expectNoAxeFindings(page, "the checkout of a board");
  await buyToUsualAddress(page, /21 quai de Bourbon/);
  await expect(main(page)).toContainText("Mezzanine");
  await expect(main(page)).not.toContainText(OWN.title);
  await page.goto("/en-eu");
  await page.getByRole("button", { name: story.bag }).click();
  await expect(page.getByRole("dialog", { name: "Bag" })).toContainText(OWN.title);
  await expect(page.getByRole("dialog", { name: "Bag" })).not.toContainText("Mezzanine");
});

test("staff give the engagement to another stylist, with a note", async ({ browser }) => {
  const staff = await visitor(browser, "Europe/Paris", 1440);
  await signInAsStaff(staff);
  await staff.goto(`${openHouse().admin_url}/engagements`);
  await staff.getByText(BRIEF).first().click();
  await staff.getByRole("button", { name: "Give to another stylist" }).click();
  const drawer = staff.getByRole("dialog");
  await drawer.getByRole("combobox").click();
  await staff.getByRole("option", { name: /^Vivienne Kwok/ }).click();
  await drawer.getByLabel("Why").fill(HANDOVER);
  await drawer.getByRole("button", { name: "Give the engagement" }).click();
  await expect(drawer).toBeHidden();
  await expect(staff.getByRole("link", { name: "Vivienne Kwok" })).toBeVisible();
  await expect(staff.getByText(HANDOVER)).toBeVisible();
  await staff.context().close();

  const page = company.pageOf("client");
  await mailToClient(`Vivienne Kwok goes on with “${BRIEF}”`);
  await page.goto("/en-eu/account/engagements");
  await link(page, BRIEF).click();
  await expect(main(page)).toContainText("With Vivienne Kwok, since");
  await expect(main(page)).toContainText("Vivienne took over.");
});

test("the new stylist knows what was said, the former sees nothing more", async ({ browser }) => {
  const page = await visitor(browser, "Asia/Hong_Kong", 1440);
  await signInAsStylist(page, loginOf(VIVIENNE));
  await answerConsent(page);
  await newestMail(loginOf(VIVIENNE).email, `You go on with “${BRIEF}”`);
  await page.goto("/en-us/atelier/clients");
  await link(page, CLIENT).click();
  await expect(main(page)).toContainText("FR 38");
  await expect(main(page)).toContainText("Nothing that rustles.");
  await expectNoAxeFindings(page, "a client who was handed over");
  await link(page, BRIEF).click();
  await expect(main(page)).toContainText(`Imogen Hartley shared ${SECOND}.`);
  await expect(main(page)).toContainText("2 kept, 0 passed");
  await link(page, BOARD).first().click();
  await expect(tileOf(page, "Square Louvois")).toContainText("Kept");
  await page.context().close();

  const former = company.pageOf("stylist");
  await former.goto(story.engagement ?? "");
  await expect(former.getByRole("heading", { name: "This page is not here" })).toBeVisible();
  await former.goto("/en-us/atelier/clients");
  await expect(main(former).getByRole("heading").first()).toBeVisible();
  await expect(main(former)).not.toContainText(BRIEF);
});
