import { expect, test } from "@playwright/test";
import { addPiece, beginBoard, shareBoard } from "./boards";
import { openHouse } from "./house";
import { inviteFromMatches } from "./invitations";
import { newestMail } from "./mails";
import { Company, signInAsStaff, signInAsStylist, visitor } from "./people";
import { answerConsent, expectNoAxeFindings, fillAddress } from "./shop";

const run = Date.now().toString(36);
const CLIENT = `concierge-${run}@example.com`;
const PASSWORD = `quiet-harbour-${run}-lamp`;
const BRIEF = `An opening night ${run}`;
const BOARD = `Three thoughts ${run}`;
const PIECES = ["Galerie", "Nacre", "Grand Bal"];
const DAY_MS = 86_400_000;
const STYLIST = "Amara Ndiaye";

/** The two people, each before a screen of their own the whole time, and what comes of it. */
const company = new Company<"client" | "stylist">();
const story: { order?: string } = {};

test.describe.configure({ mode: "serial" });

test.afterAll(() => company.leave());

test("somebody new tells who they are, and may leave questions out", async ({ browser }) => {
  const page = company.enter("client", await visitor(browser, "America/New_York", 390));
  await page.goto("/en-us/account/register");
  await answerConsent(page);
  const main = page.getByRole("main");
  await main.getByLabel("First name").fill("Iris");
  await main.getByLabel("Last name").fill("Vance");
  await main.getByLabel("Email address").fill(CLIENT);
  await main.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await main.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Iris");

  await page.goto("/en-us/account/style");
  await expectNoAxeFindings(page, "an empty style profile");
  await main.getByRole("link", { name: "Begin" }).click();
  for (const [title, answer] of [
    ["What do you dress for?", "Red carpet"],
    ["Which lines feel like yours?", "Column"],
    ["Which colours do you love?", "Black"],
  ] as const) {
    await expect(main.getByRole("heading", { name: title })).toBeVisible();
    await main.getByRole("checkbox", { name: answer, exact: true }).first().check({ force: true });
    await expectNoAxeFindings(page, title);
    await main.getByRole("button", { name: "Continue" }).click();
  }
  await expect(main.getByRole("heading", { name: "What do you like to touch?" })).toBeVisible();
  // Away, and back on another day: what was told is there.
  await page.goto("/en-us/account/style");
  await expect(main).toContainText("3 of 12 told");
  await expect(main).toContainText("Column");
  await expectNoAxeFindings(page, "a style profile");
});

test("a brief finds its stylists, with reasons, and one of them is invited", async () => {
  const page = company.pageOf("client");
  const main = page.getByRole("main");
  await page.goto("/en-us/account/briefs/new");
  await main.getByRole("radio", { name: "Red carpet" }).first().check({ force: true });
  const day = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);
  await main.getByLabel("On, or from").fill(day);
  await main.getByLabel("City").fill("Paris");
  await main.getByLabel("From", { exact: true }).fill("3000");
  await main.getByLabel("To", { exact: true }).fill("30000");
  await main.getByLabel("What you wish for, and what worries you").fill("To stand, not to shine.");
  await main.getByLabel("A name for it").fill(BRIEF);
  await expectNoAxeFindings(page, "a new brief");
  await main.getByRole("button", { name: "Keep the brief" }).click();
  await expect(main.getByText("Your brief is kept.")).toBeVisible();
  await expectNoAxeFindings(page, "a brief");
  await main.getByRole("link", { name: "See who fits" }).click();
  await expect(main.getByRole("heading", { name: "Those who fit" })).toBeVisible();
  await expect(main).toContainText("what the house earns plays no part");
  await expectNoAxeFindings(page, "matches");
  await inviteFromMatches(page, "Amara");
  await main.getByLabel("To Amara").fill("I have seen your work for the opera.");
  await expectNoAxeFindings(page, "an invitation");
  await main.getByRole("button", { name: "Send the invitation" }).click();
  await expect(main).toContainText("Your invitation is on its way.");
});

test("the stylist reads the invitation and says yes", async ({ browser }) => {
  const page = company.enter("stylist", await visitor(browser, "Europe/Paris", 1440));
  await signInAsStylist(page, openHouse().logins.stylist);
  await answerConsent(page);
  const main = page.getByRole("main");
  await page.goto("/en-us/atelier/invitations");
  await expectNoAxeFindings(page, "the invitations");
  await main
    .getByRole("link", { name: /Iris Vance/ })
    .first()
    .click();
  await expect(main).toContainText("I have seen your work for the opera.");
  await expect(main).toContainText("To stand, not to shine.");
  await expectNoAxeFindings(page, "an invitation in the atelier");
  await main.getByRole("button", { name: /^Accept/ }).click();
  await page.waitForURL(/\/atelier\/engagements\/eng_/);
  await expect(main).toContainText(BRIEF);
  await expectNoAxeFindings(page, "an engagement in the atelier");
  await newestMail(CLIENT, "takes on");
});

test("a board is composed with the keyboard and shared", async () => {
  const page = company.pageOf("stylist");
  await beginBoard(page, BOARD);
  for (const piece of PIECES) {
    await addPiece(page, piece);
  }
  await expect(page.getByRole("main").getByText("Everything is kept.")).toBeVisible();
  await expectNoAxeFindings(page, "the composer");
  await shareBoard(page, "Iris");
});

test("the client keeps and passes, approves, and pays exactly that", async () => {
  const page = company.pageOf("client");
  const main = page.getByRole("main");
  await page.goto("/en-us/account/engagements");
  await main
    .getByRole("link", { name: new RegExp(BRIEF) })
    .first()
    .click();
  await expectNoAxeFindings(page, "an engagement");
  await main.getByRole("link", { name: "Open the board" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText(BOARD);
  const [first = "", second = "", third = ""] = PIECES;
  await main.getByRole("button", { name: `Keep ${first}` }).click();
  await main.getByRole("button", { name: `Keep ${second}` }).click();
  await main.getByRole("button", { name: `Pass on ${third}` }).click();
  await main.getByRole("button", { name: "Not me" }).click();
  await expectNoAxeFindings(page, "a board");
  const approve = main.getByRole("button", { name: /^Approve and buy for/ });
  const sum = /\$[\d,.]+/.exec((await approve.textContent()) ?? "")?.[0] ?? "none";
  await approve.click();
  await page.waitForURL(/\/checkout/);
  await expect(main).toContainText(first);
  await expect(main).toContainText(second);
  await expect(main).not.toContainText(third);
  await fillAddress(page, {
    first_name: "Iris",
    last_name: "Vance",
    address_1: "1 Fifth Avenue",
    postal_code: "10003",
    city: "New York",
    province: "New York",
    phone: "+1 212 555 0100",
  });
  await main.getByRole("button", { name: "Continue" }).last().click();
  await main.getByRole("button", { name: /^Place the order/ }).click();
  await page.waitForURL(/\/checkout\/confirmed\//);
  story.order = /order_\w+/.exec(page.url())?.[0];
  await expect(main).toContainText(first);
  await expect(main).toContainText(sum);
});

test("staff see the order with the name of its stylist", async ({ browser }) => {
  const page = await visitor(browser, "Europe/Paris", 1440);
  const { admin_url } = openHouse();
  await signInAsStaff(page);
  await page.goto(`${admin_url}/orders/${story.order}`);
  await expect(page.getByRole("heading", { name: "Styled by" })).toBeVisible();
  await page.getByRole("link", { name: STYLIST }).first().click();
  await expect(page.getByRole("heading", { name: STYLIST })).toBeVisible();
  await page.goto(`${admin_url}/engagements`);
  await page.getByText("Iris Vance").first().click();
  await expect(page.getByText(BOARD).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Give to another stylist" })).toBeVisible();
  await page.goto(`${admin_url}/matching`);
  await expect(page.getByRole("heading", { name: "Matching", exact: true })).toBeVisible();
  await page.context().close();
});
