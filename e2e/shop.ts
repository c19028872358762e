import Medusa from "@medusajs/js-sdk";
import { expect, type Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { openHouse } from "./house";

export type Piece = { handle: string; title: string; options: string[] };

type StoreRegion = { id: string; metadata: { market?: string } | null };

type StoreProduct = {
  handle: string;
  title: string;
  variants: {
    inventory_quantity: number | null;
    allow_backorder: boolean;
    options: { value: string }[];
  }[];
};

function api(): Medusa {
  const house = openHouse();
  return new Medusa({ baseUrl: house.api_url, publishableKey: house.publishable_key });
}

/** Pieces with enough stock to be bought again and again, and the options that lead to them. */
export async function piecesInStock(market: string): Promise<Piece[]> {
  const { client } = api();
  const { regions } = await client.fetch<{ regions: StoreRegion[] }>("/store/regions", {
    query: { fields: "id,metadata" },
  });
  const { products } = await client.fetch<{ products: StoreProduct[] }>("/store/products", {
    query: {
      limit: 100,
      order: "title",
      region_id: regions.find(({ metadata }) => metadata?.market === market)?.id,
      fields:
        "handle,title,variants.id,variants.allow_backorder,+variants.inventory_quantity,variants.options.value",
    },
  });
  return products.flatMap(({ handle, title, variants }) => {
    const best = variants
      .filter((variant) => !variant.allow_backorder)
      .sort((a, b) => (b.inventory_quantity ?? 0) - (a.inventory_quantity ?? 0))[0];
    return best && (best.inventory_quantity ?? 0) >= 4
      ? [{ handle, title, options: best.options.map(({ value }) => value) }]
      : [];
  });
}

/** The banner asks once; a person answers it and is not asked again. */
export async function answerConsent(page: Page): Promise<void> {
  const decline = page.getByRole("button", { name: "Decline", exact: true });
  await expect(decline).toBeVisible();
  // A click before the page has woken up does nothing; a person clicks again.
  await expect(async () => {
    if (await decline.isVisible()) {
      await decline.click({ timeout: 2_000 });
    }
    await expect(decline).toBeHidden({ timeout: 2_000 });
  }).toPass();
}

/** Opens a piece, chooses its options and lays it into the bag; leaves the drawer open. */
export async function layIntoBag(page: Page, locale: string, piece: Piece): Promise<void> {
  await page.goto(`/${locale}/p/${piece.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: piece.title })).toBeVisible();
  for (const value of piece.options) {
    const choice = page.getByRole("radio", { name: value, exact: true });
    if ((await choice.count()) > 0) {
      await choice.first().check({ force: true });
    }
  }
  // A click before the page has woken up does nothing; its scripts come last.
  // eslint-disable-next-line playwright/no-networkidle -- there is nothing to see of its waking up
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Add to bag" }).click();
  await expect(page.getByRole("dialog", { name: "Bag" })).toContainText(piece.title);
}

export type Address = {
  first_name: string;
  last_name: string;
  address_1: string;
  postal_code: string;
  city: string;
  province?: string;
  phone: string;
};

/** Fills the address step by the labels a person reads. */
export async function fillAddress(page: Page, address: Address): Promise<void> {
  const form = page.locator("form:has([name=address_1])");
  for (const [name, value] of Object.entries(address)) {
    const field = form.locator(`[name=${name}]`);
    if (name === "province") {
      await field.selectOption(value);
    } else {
      await field.fill(value);
    }
  }
  await form.getByRole("button", { name: "Continue" }).click();
}

/** Goes through a client's checkout with what stands there already, to the usual address. */
export async function buyToUsualAddress(page: Page, address: RegExp): Promise<void> {
  const main = page.getByRole("main");
  const goOn = main.getByRole("button", { name: "Continue" });
  await expect(main.getByRole("radio", { name: address })).toBeChecked();
  await goOn.click();
  await expect(main.getByRole("radio", { name: /Complimentary/ }).first()).toBeChecked();
  await goOn.click();
  await main.getByRole("button", { name: /^Place the order/ }).click();
  await page.waitForURL(/\/checkout\/confirmed\//);
}

/** Ends when nothing has moved for ten frames; as text, because this side knows no document. */
const STANDS_STILL = `(async () => {
  const moves = ({ playState, effect }) =>
    playState === "running" && effect.getComputedTiming().endTime !== Infinity;
  for (let still = 0; still < 10; still += 1) {
    await new Promise(requestAnimationFrame);
    still = document.getAnimations().some(moves) ? 0 : still;
  }
})()`;

/** Fails with what axe says of the page as it stands: WCAG 2.2 A and AA and best practices. */
export async function expectNoAxeFindings(page: Page, where: string): Promise<void> {
  // A drawer that is still sliding in has the contrast of neither state.
  await page.evaluate(STANDS_STILL);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(findings, where).toEqual([]);
}
