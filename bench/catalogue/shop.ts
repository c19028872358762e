import type { Shop } from "./cases.js";
import { firstPagePath, stockPath } from "./cases.js";
import type { BenchClient, CatalogueAnswer } from "./client.js";
import type { SeededPieces } from "./seed-pieces.js";

const INDEX_TIMEOUT_MS = 600_000;
const POLL_MS = 500;

type StockAnswer = {
  products: {
    id: string;
    variants: { calculated_price: { calculated_amount: number } | null }[];
  }[];
};

/** How many pieces the list holds; undefined while there is no index at all. */
async function listed(client: BenchClient): Promise<number | undefined> {
  const answer = await client.tryGet<CatalogueAnswer>("/store/catalogue?limit=1");
  return answer?.count;
}

/**
 * Has the server build its index and waits until the list holds every visible piece: by itself where
 * there is none yet, as staff has it rebuilt where there is an old one.
 * @returns seconds; 0 when the index was complete already.
 * @throws {Error} when the list is not complete after ten minutes.
 */
export async function rebuildIndex(client: BenchClient, visible: number): Promise<number> {
  let count = await listed(client);
  if (count === visible) {
    return 0;
  }
  const from = performance.now();
  if (count !== undefined) {
    await client.admin("POST", "/admin/search-indexes/product/reindex", {});
  }
  while (performance.now() - from < INDEX_TIMEOUT_MS) {
    count = await listed(client);
    if (count === visible) {
      return (performance.now() - from) / 1000;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The list holds ${count} pieces after ten minutes; ${visible} should be there.`);
}

/** What requests are made of: the region, and the values of each facet. */
export async function readShop(
  client: BenchClient,
  publishableKey: string,
  { pieces, total, hidden }: SeededPieces,
  currency: string,
): Promise<Shop> {
  const { regions } = await client.get<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions?fields=id,currency_code",
  );
  const regionId = regions.find(({ currency_code }) => currency_code === currency)?.id ?? "";
  const { facets } = await client.get<CatalogueAnswer>("/store/catalogue?limit=1");
  const valuesOf = (facet: string): string[] => (facets[facet] ?? []).map(({ value }) => value);
  return {
    publishableKey,
    regionId,
    currency,
    visible: total - hidden.length,
    hidden,
    pieces,
    facets: {
      category: valuesOf("category"),
      colour: valuesOf("colour"),
      brand: valuesOf("brand"),
      material: valuesOf("material"),
      size: valuesOf("size"),
    },
  };
}

/**
 * Both lists, newest first, must name the same pieces in the same order at the same lowest price;
 * pieces for private clients, which stock Medusa does not hide, are left out of its answer.
 * @returns how many pieces were compared.
 * @throws {Error} naming the first difference.
 */
export async function compareWithStock(client: BenchClient, shop: Shop): Promise<number> {
  const hidden = new Set(shop.hidden);
  const ours = await client.get<CatalogueAnswer>(firstPagePath(shop));
  const stock = await client.get<StockAnswer>(
    stockPath(shop, "-created_at").replace("limit=20", "limit=40"),
  );
  const theirs = stock.products
    .filter(({ id }) => !hidden.has(id))
    .slice(0, ours.products.length)
    .map(({ id, variants }) => ({
      id,
      amount: Math.min(
        ...variants.map(({ calculated_price }) => calculated_price?.calculated_amount ?? Infinity),
      ),
    }));
  ours.products.forEach(({ id, price }, index) => {
    const other = theirs[index];
    if (id !== other?.id || price?.amount !== other.amount) {
      throw new Error(
        `The lists differ at ${index + 1}: ours ${id} at ${price?.amount}, stock ${other?.id} at ${other?.amount}.`,
      );
    }
  });
  return ours.products.length;
}
