import { expect, test } from "@playwright/test";
import { openHouse } from "./house";
import { newestMail } from "./mails";
import { answerConsent, expectNoAxeFindings, layIntoBag, piecesInStock } from "./shop";

const run = Date.now().toString(36);

test("the house can be read without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en-us");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/en-us/c/gowns");
  const first = page.locator('a[href*="/p/"]').first();
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("$").first()).toBeVisible();
  await context.close();
});

test("language and market follow the address, prices included", async ({ page }) => {
  const [piece] = await piecesInStock("jp");
  await page.goto(`/en-jp/p/${piece?.handle}`);
  const yen = await page
    .getByRole("main")
    .getByText(/¥[\d,]+/)
    .first()
    .textContent();
  expect(yen).not.toMatch(/\.\d/);
  await page.goto(`/fr-eu/p/${piece?.handle}`);
  await expect(page.locator("html")).toHaveAttribute("lang", /^fr/);
  await expect(
    page
      .getByRole("main")
      .getByText(/\d\s*€/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /Ajouter|Choisir|Choisissez/ })).toBeVisible();
});

test("the front door negotiates the language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/fr-/);
  await context.close();
});

test("an unknown address says so in the voice of the house", async ({ page }) => {
  const response = await page.goto("/en-us/p/no-such-piece");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
  await answerConsent(page);
  await expectNoAxeFindings(page, "not found");
});

test("search finds a piece by its name and says when there is none", async ({ page }) => {
  const [piece] = await piecesInStock("us");
  await page.goto(`/en-us/search?q=${encodeURIComponent(piece?.title ?? "")}`);
  await expect(
    page
      .getByRole("main")
      .getByText(piece?.title ?? "")
      .first(),
  ).toBeVisible();
  await page.goto("/en-us/search?q=zzzzqqqq");
  await expect(page.getByText("We found nothing for")).toBeVisible();
});

test("the bag keeps its pieces over a reload and gives one back", async ({ page }) => {
  const [piece] = await piecesInStock("us");
  if (!piece) {
    throw new Error("The demo house has nothing in stock.");
  }
  await layIntoBag(page, "en-us", piece);
  await page.reload();
  await page.getByRole("button", { name: /^Bag, 1 piece/ }).click();
  const bag = page.getByRole("dialog", { name: "Bag" });
  await bag.getByRole("button", { name: `Remove ${piece.title}` }).click();
  await expect(bag.getByText(`${piece.title} has been taken out.`)).toBeVisible();
  await bag.getByRole("button", { name: "Put it back" }).click();
  await expect(bag.getByRole("button", { name: `Remove ${piece.title}` })).toBeVisible();
});

test("a forgotten password is replaced by mail, and neither page tells who is known", async ({
  page,
}) => {
  const email = `reset-${run}@example.com`;
  const before = `first-quiet-password-${run}`;
  const after = `second-quiet-password-${run}`;
  await page.goto("/en-us/account/register");
  await page.getByLabel("First name").fill("Noor");
  await page.getByLabel("Last name").fill("Haddad");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(before);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Noor");
  await page.context().clearCookies();

  for (const address of [`nobody-${run}@example.com`, email]) {
    await page.goto("/en-us/account/reset");
    await page.getByLabel("Email address").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText(`If there is an account with ${address}`)).toBeVisible();
  }
  const link = /href="([^"]*\/account\/reset\/confirm[^"]*)"/.exec(
    await newestMail(email, "/account/reset/confirm"),
  )?.[1];
  expect(link).toBeTruthy();
  await page.goto((link ?? "").replaceAll("&amp;", "&"));
  await page.getByLabel("New password", { exact: true }).fill(after);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set.")).toBeVisible();

  const answers: (string | null)[] = [];
  for (const [address, password] of [
    [email, before],
    [`nobody-${run}@example.com`, before],
  ]) {
    await page.goto("/en-us/account/sign-in");
    await page.getByLabel("Email address").fill(address ?? "");
    await page.getByLabel("Password", { exact: true }).fill(password ?? "");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    const refusal = page.getByRole("main").getByRole("alert");
    await expect(refusal).toBeVisible();
    answers.push(await refusal.textContent());
  }
  expect(answers[0]).toBe(answers[1]);
  await page.goto("/en-us/account/sign-in");
  await page.getByLabel("Email address").fill(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(after);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Noor");
});

test("the server says that it is ready, and what it asked", async () => {
  const response = await fetch(`${openHouse().api_url}/health/ready`, {
    signal: AbortSignal.timeout(10_000),
  });
  expect(response.status).toBe(200);
  const body = (await response.json()) as {
    status: string;
    checks: Record<string, { status: string }>;
  };
  expect(body.status).toBe("ready");
  expect(Object.keys(body.checks).sort()).toEqual(["bus", "database", "search"]);
});
