import Medusa from "@medusajs/js-sdk";
import { expect, test } from "@playwright/test";
import { openHouse } from "./house";
import { newestMail } from "./mails";
import { signInAsClient, signInAsStaff, signInAsStylist, visitor } from "./people";
import { answerConsent, expectNoAxeFindings } from "./shop";

const run = Date.now().toString(36);
const WORDS = `She listened first, and brought four pieces instead of forty. ${run}`;
/** A stylist of the demo house whose password this file may change. */
const FORGETFUL = "ginevra-salis@atelier.stylebyzaga.example";

/** The id of a request that waits for this stylist's answer. */
async function requestTo(handle: string): Promise<string> {
  const { api_url, logins } = openHouse();
  const admin = new Medusa({
    baseUrl: api_url,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await admin.auth.login("user", "emailpass", logins.admin);
  const { bookings } = await admin.client.fetch<{
    bookings: { id: string; stylist: { handle: string } }[];
  }>("/admin/bookings", { query: { status: "requested", limit: 100 } });
  const id = bookings.find(({ stylist }) => stylist.handle === handle)?.id;
  expect(id, `a request to ${handle}`).toBeDefined();
  return id ?? "";
}

test.describe.configure({ mode: "serial" });

test("a client reviews an appointment that took place", async ({ browser }) => {
  const page = await visitor(browser, "Europe/London", 390);
  await signInAsClient(page, openHouse().logins.client);
  await answerConsent(page);
  await page.goto("/en-us/account/appointments?show=past");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: /with Ginevra/ }).click();
  await expect(main.getByRole("heading", { name: "How was it" })).toBeVisible();
  await main.getByRole("button", { name: "Send the review" }).click();
  await expect(main.getByRole("alert")).toContainText("from one to five stars");
  await main.getByRole("radio", { name: "5 stars" }).check({ force: true });
  await main.getByLabel("Your words").fill(WORDS);
  await expectNoAxeFindings(page, "a review");
  await main.getByRole("button", { name: "Send the review" }).click();
  await expect(main.getByText(/The house is reading it|We read it/).first()).toBeVisible();
  await page.context().close();
});

test("staff publish the review, and it is on the page of the stylist", async ({ browser }) => {
  const page = await visitor(browser, "Europe/Paris", 1440);
  await page.goto("/en-us/stylists/ginevra-salis");
  await expect(page.getByRole("main")).not.toContainText(WORDS);
  await signInAsStaff(page);
  await page.goto(`${openHouse().admin_url}/stylists/reviews`);
  const review = page.getByRole("listitem").filter({ hasText: WORDS });
  await review.getByRole("button", { name: "Publish" }).click();
  await expect(review).toBeHidden();
  await expect(async () => {
    await page.goto("/en-us/stylists/ginevra-salis");
    await expect(page.getByRole("main")).toContainText(WORDS, { timeout: 2_000 });
  }).toPass();
  await page.context().close();
});

test("a stylist declines one request with other hours, staff accept another", async ({
  browser,
}) => {
  const page = await visitor(browser, "Africa/Dakar", 1440);
  await signInAsStylist(page, openHouse().logins.stylist);
  await answerConsent(page);
  await page.goto("/en-us/atelier/bookings?view=requested");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: /Priya Raman/ }).click();
  await main.getByRole("button", { name: /^Decline the request of Priya/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Why").fill("I am on a shoot that morning.");
  await drawer
    .getByRole("button", { name: /\d\d:\d\d/ })
    .first()
    .click();
  await expectNoAxeFindings(page, "declining a request");
  await drawer.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(main.getByRole("button", { name: /^Decline the request of Priya/ })).toBeHidden();
  await newestMail("priya-raman@clients.stylebyzaga.example", "I am on a shoot that morning.");
  await page.context().close();

  const staff = await visitor(browser, "Europe/Paris", 1440);
  await signInAsStaff(staff);
  await staff.goto(
    `${openHouse().admin_url}/bookings?booking=${await requestTo("haruka-mizushima")}`,
  );
  await staff.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Accept" }).click();
  await expect(staff.getByText("The appointment is confirmed").first()).toBeVisible();
  await staff.context().close();
});

test("a stylist who forgot the password sets a new one by mail", async ({ browser }) => {
  const page = await visitor(browser, "Europe/Rome", 390);
  const password = `the-quiet-lagoon-${run}`;
  await page.goto("/en-us/atelier/reset");
  await answerConsent(page);
  await page.getByLabel("Email address").fill(FORGETFUL);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(`If somebody works here with ${FORGETFUL}`)).toBeVisible();
  const link = /href="([^"]*\/atelier\/reset\/confirm[^"]*)"/.exec(
    await newestMail(FORGETFUL, "/atelier/reset/confirm"),
  )?.[1];
  await page.goto((link ?? "").replaceAll("&amp;", "&"));
  await page.getByLabel("New password", { exact: true }).fill(password);
  await expectNoAxeFindings(page, "a new password for the atelier");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL(/\/atelier\/sign-in/);
  await signInAsStylist(page, { email: FORGETFUL, password });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.context().close();
});
