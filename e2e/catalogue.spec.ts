import Medusa from "@medusajs/js-sdk";
import { expect, type Page, test } from "@playwright/test";
import { openHouse } from "./house";
import { answerConsent, expectNoAxeFindings } from "./shop";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const SETTLED_WITHIN_MS = 30_000;
/** For private clients alone; the seed says so. */
const PRIVATE = { handle: "peacock-hour", title: "Peacock Hour" };

const tiles = (page: Page) => page.locator('main a[href*="/p/"]');
const hrefs = (page: Page) =>
  tiles(page).evaluateAll((links) =>
    (links as unknown as { href: string }[]).map(({ href }) => href),
  );
/** The pieces once the list has stopped changing: an address changes before what it shows. */
async function settledHrefs(page: Page): Promise<string[]> {
  let shown: string[] = [];
  await expect(async () => {
    const before = shown;
    shown = await hrefs(page);
    expect(before).not.toHaveLength(0);
    expect(shown).toEqual(before);
  }).toPass({ intervals: [600], timeout: SETTLED_WITHIN_MS });
  return shown;
}

/** How far the page has been scrolled; as text, because this side knows no window. */
const scrolled = (page: Page) => page.evaluate<number>("window.scrollY");

async function openFilters(page: Page) {
  await page.getByRole("button", { name: /^Filter/ }).click();
  const drawer = page.getByRole("dialog", { name: /Filter/ });
  await expect(drawer).toBeVisible();
  return drawer;
}

for (const [device, options] of [
  ["a phone", PHONE],
  ["a desk", DESK],
] as const) {
  test(`on ${device} a list is narrowed, shared, left and found again`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto("/en-us/c");
    await answerConsent(page);
    const drawer = await openFilters(page);
    await expectNoAxeFindings(page, "filters");
    await drawer.getByRole("link", { name: /^Black/ }).click();
    await expect(page).toHaveURL(/colour=black/);
    await drawer.getByRole("link", { name: /^Ivory/ }).click();
    await expect(page).toHaveURL(/colour=(black%2Civory|black,ivory)/);
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();

    const chosen = page.getByRole("list", { name: "Chosen filters" });
    await expect(chosen).toContainText("Black");
    await expect(chosen).toContainText("Ivory");
    await expectNoAxeFindings(page, "narrowed list");
    const both = await settledHrefs(page);
    // The address alone gives the same list.
    await page.goto(page.url());
    expect(await hrefs(page)).toEqual(both);

    await chosen.getByRole("link", { name: "Remove Ivory" }).click();
    await expect(page).toHaveURL(/colour=black$/);
    await expect.poll(() => hrefs(page)).not.toEqual(both);
    const black = await settledHrefs(page);
    const last = tiles(page).nth(black.length - 1);
    await last.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    await last.click();
    await expect(page).toHaveURL(/\/p\//);
    await page.goBack();
    await expect(page).toHaveURL(/colour=black$/);
    await expect.poll(() => hrefs(page)).toEqual(black);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before - 50);
    await context.close();
  });
}

test("search suggests by keyboard, forgives slips and speaks French", async ({ browser }) => {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  await page.goto("/en-us/search");
  await answerConsent(page);
  const field = page.getByRole("main").getByRole("combobox");
  await field.pressSequentially("emer", { delay: 40 });
  const list = page.getByRole("listbox");
  await expect(list).toBeVisible();
  await expect(list).toContainText("Mir");
  await expectNoAxeFindings(page, "suggestions");
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
  await field.press("Enter");
  await expect(page).not.toHaveURL(/\/search$/);

  await page.goto("/en-us/search?q=cashmeer+scraf");
  await expect(page.getByText("Showing results for")).toBeVisible();
  await expect(tiles(page).first()).toContainText("Longshore");
  await page.goto("/fr-eu/search?q=sac+noir");
  await expect(tiles(page).first()).toBeVisible();
  await page.goto("/en-us/search?q=xyzzyxyzzy");
  await expect(page.getByText("We found nothing for")).toBeVisible();
  await expectNoAxeFindings(page, "nothing found");
  await context.close();
});

test("a price change in the admin is on the list page", async ({ page }) => {
  const house = openHouse();
  const admin = new Medusa({
    baseUrl: house.api_url,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await admin.auth.login("user", "emailpass", house.logins.admin);
  const { products } = await admin.admin.product.list({
    handle: "four-minutes",
    fields: "id,*variants,*variants.prices",
  });
  const [product] = products;
  const price = (amount: number) =>
    Promise.all(
      (product?.variants ?? []).map(({ id }) =>
        admin.admin.product.updateVariant(product?.id ?? "", id, {
          prices: [{ currency_code: "usd", amount }],
        }),
      ),
    );
  const tile = page.locator('main a[href*="/p/four-minutes"]');
  await page.goto("/en-us/c/ready-to-wear/rtw-dresses");
  await expect(tile).toContainText("1,290");
  try {
    await price(1_315);
    await expect(async () => {
      await page.reload();
      await expect(tile).toContainText("1,315", { timeout: 500 });
    }).toPass({ timeout: 15_000 });
  } finally {
    await price(1_290);
  }
});

test("a private piece is for private clients alone", async ({ browser }) => {
  const house = openHouse();
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  await page.goto("/en-us/c/fine-jewellery/jewellery-high");
  await answerConsent(page);
  await expect(tiles(page).first()).toBeVisible();
  await expect(page.getByText(PRIVATE.title)).toHaveCount(0);
  expect((await page.goto(`/en-us/p/${PRIVATE.handle}`))?.status()).toBe(404);
  expect(await (await page.request.get("/sitemap.xml")).text()).not.toContain(PRIVATE.handle);

  await page.goto("/en-us/account/sign-in");
  await page.getByLabel("Email address").fill("private@stylebyzaga.example");
  await page.getByLabel("Password").fill(house.logins.client.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account$/);
  await page.goto("/en-us/c/fine-jewellery/jewellery-high");
  await expect(page.getByText(PRIVATE.title).first()).toBeVisible();
  await page.goto(`/en-us/p/${PRIVATE.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: PRIVATE.title })).toBeVisible();
  await context.close();
});
