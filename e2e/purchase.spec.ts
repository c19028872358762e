import { expect, test } from "@playwright/test";
import { openHouse } from "./house";
import { answerConsent, expectNoAxeFindings, fillAddress, layIntoBag, piecesInStock } from "./shop";

const run = Date.now().toString(36);
const GUEST = `guest-${run}@example.com`;
const CLIENT = `client-${run}@example.com`;
const PASSWORD = `quiet-harbour-${run}-lamp`;

/** Order numbers by who placed them, for the staff's side of the story. */
const placed: Record<string, string> = {};

async function orderNumber(text: string | null): Promise<string> {
  const number = /(\d+)/.exec(text ?? "")?.[1];
  expect(number, "an order number on the confirmation").toBeTruthy();
  return number ?? "";
}

test.describe.configure({ mode: "serial" });

test("a guest buys a piece on a phone, in dollars", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const [piece] = await piecesInStock("us");
  if (!piece) {
    throw new Error("The demo house has nothing in stock.");
  }

  await page.goto("/en-us");
  await expectNoAxeFindings(page, "home with the consent banner");
  await answerConsent(page);
  await expectNoAxeFindings(page, "home");
  await page.goto("/en-us/c/gowns");
  await expectNoAxeFindings(page, "list");
  await page.goto(`/en-us/p/${piece.handle}`);
  await expectNoAxeFindings(page, "piece");

  await layIntoBag(page, "en-us", piece);
  await expectNoAxeFindings(page, "bag");
  await page
    .getByRole("dialog", { name: "Bag" })
    .getByRole("link", { name: "To the checkout" })
    .click();

  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  await expectNoAxeFindings(page, "checkout, contact");
  await page.getByLabel("Email address").fill("not an address");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Please give an email address")).toBeVisible();
  await page.getByLabel("Email address").fill(`  ${GUEST.toUpperCase()} `);
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(page.locator("[name=address_1]")).toBeVisible();
  await expectNoAxeFindings(page, "checkout, address");
  await fillAddress(page, {
    first_name: "Iris",
    last_name: "Calloway",
    address_1: "12 East 70th Street",
    postal_code: "10021",
    city: "New York",
    province: "New York",
    phone: "+1 212 555 0147",
  });

  await page.getByRole("radio", { name: /White-glove/ }).check({ force: true });
  await expectNoAxeFindings(page, "checkout, delivery");
  await page.getByRole("button", { name: "Continue" }).click();

  const place = page.getByRole("button", { name: /Place the order, \$/ });
  await expect(place).toBeEnabled();
  await expect(page.getByText("Demonstration payment. No card is charged.")).toBeVisible();
  await expectNoAxeFindings(page, "checkout, payment");
  // A double tap places one order; the admin counts them below.
  await place.dblclick();

  await page.waitForURL(/\/checkout\/confirmed\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you, Iris");
  await expect(page.getByText(piece.title).first()).toBeVisible();
  await expect(page.getByText(GUEST).first()).toBeVisible();
  await expectNoAxeFindings(page, "confirmation");
  placed.guest = await orderNumber(
    await page
      .getByText(/^Order \d+/)
      .first()
      .textContent(),
  );

  // The bag is empty again.
  await page.goto("/en-us");
  await expect(page.getByRole("button", { name: /^Bag, nothing/ })).toBeVisible();
  await context.close();
});

test("a client registers and buys in pounds, with a saved address and a code", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const pieces = await piecesInStock("gb");
  const piece = pieces[1] ?? pieces[0];
  if (!piece) {
    throw new Error("The demo house has nothing in stock.");
  }

  await page.goto("/en-gb/account/register");
  await answerConsent(page);
  await expectNoAxeFindings(page, "register");
  await page.getByLabel("First name").fill("Edith");
  await page.getByLabel("Last name").fill("Harrow");
  await page.getByLabel("Email address").fill(CLIENT);
  await page.getByLabel("Password", { exact: true }).fill("password1234");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(
    page
      .getByRole("alert")
      .or(page.getByText(/well known|common|often/i))
      .first(),
  ).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Edith");
  await expectNoAxeFindings(page, "account");

  await page.goto("/en-gb/account/addresses");
  await page.getByRole("button", { name: "Add an address" }).click();
  const form = page.locator("form:has([name=address_1])");
  await form.locator("[name=first_name]").fill("Edith");
  await form.locator("[name=last_name]").fill("Harrow");
  await form.locator("[name=address_1]").fill("4 Albemarle Street");
  await form.locator("[name=postal_code]").fill("W1S 4HP");
  await form.locator("[name=city]").fill("London");
  await form.locator("[name=phone]").fill("+44 20 7946 0958");
  await form.getByRole("button", { name: "Save the address" }).click();
  await expect(page.getByText("4 Albemarle Street").first()).toBeVisible();
  await expectNoAxeFindings(page, "addresses");

  await layIntoBag(page, "en-gb", piece);
  const bag = page.getByRole("dialog", { name: "Bag" });
  await expect(bag).toContainText("£");
  await bag.getByText("Add a code").click();
  await bag.getByLabel("Code").fill("WELCOME10");
  await bag.getByRole("button", { name: "Apply" }).click();
  await expect(bag).toContainText("Benefit");
  await bag.getByRole("link", { name: "To the checkout" }).click();

  await expect(page.getByRole("radio", { name: /4 Albemarle Street/ })).toBeChecked();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: /Complimentary/ }).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /Place the order, £/ }).click();
  await page.waitForURL(/\/checkout\/confirmed\//);
  placed.client = await orderNumber(
    await page
      .getByText(/^Order \d+/)
      .first()
      .textContent(),
  );

  // The order of a client with an account is closed to anybody else, by its confirmation too.
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(page.url());
  await expect(other.getByText("This order is not open on this device.")).toBeVisible();
  await stranger.close();

  await page.goto("/en-gb/account/orders");
  await expect(page.getByText(`Order ${placed.client}`).first()).toBeVisible();
  await expectNoAxeFindings(page, "orders");
  await page
    .getByRole("link", { name: new RegExp(`Order ${placed.client}`) })
    .first()
    .click();
  await expect(page.getByText(piece.title).first()).toBeVisible();
  await expectNoAxeFindings(page, "order");

  // Signed out, the same address says nothing of the order.
  const address = page.url();
  await context.clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test("an admin sees both orders, each once", async ({ browser }) => {
  const house = openHouse();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${house.admin_url}/login`);
  await page.getByPlaceholder("Email").fill(house.logins.admin.email);
  await page.getByPlaceholder("Password").fill(house.logins.admin.password);
  await page.getByRole("button", { name: "Continue with Email" }).click();
  await page.waitForURL(/\/app\/orders/);
  for (const [email, number] of [
    [GUEST, placed.guest],
    [CLIENT, placed.client],
  ]) {
    await page.goto(`${house.admin_url}/orders?q=${encodeURIComponent(email ?? "")}`);
    await expect(page.getByRole("cell", { name: `#${number}` })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: /#\d+/ })).toHaveCount(1);
  }
  await context.close();
});
