import type { Shop } from "./cases.js";
import { firstPagePath } from "./cases.js";
import type { BenchClient, CatalogueAnswer } from "./client.js";
import { median } from "./load.js";
import { CURRENCIES, type GeneratedPiece } from "./pieces.js";
import { productId, variantId } from "./rows.js";

const REPETITIONS = 20;
const AT_ONCE = 200;
/** How far down the list they can be: pieces of the demo house lie between them. */
const WITHIN = 400;
const LIMIT_MS = 60_000;
const POLL_MS = 10;

export type FreshResult = {
  measured_at: string;
  /** Milliseconds from the answer to the price change until the list shows it, and from its sending. */
  single: {
    repetitions: number;
    median_ms: number;
    max_ms: number;
    median_from_sending_ms: number;
  };
  /** As many changes at the same time. */
  together: {
    changes: number;
    accepted: number;
    /** Why the others were not accepted, each reason once. */
    refusals: string[];
    lost: number;
    /** From the first change sent to the last one answered, and from then until the list shows all. */
    accepting_ms: number;
    showing_ms: number;
  };
};

/** A price below all others of the piece, so that it is the one the list shows. */
function change(client: BenchClient, piece: GeneratedPiece, usd: number): Promise<unknown> {
  const prices = CURRENCIES.map((currency_code) => ({
    currency_code,
    amount: currency_code === "usd" ? usd : (piece.variants[0]?.prices[currency_code] ?? usd),
  }));
  return client.admin(
    "POST",
    `/admin/products/${productId(piece)}/variants/${variantId(piece, 0)}`,
    { prices },
  );
}

async function shownPrices(client: BenchClient, shop: Shop, count: number) {
  const prices = new Map<string, number | undefined>();
  for (let offset = 0; offset < count; offset += 100) {
    const path = firstPagePath(shop).replace("limit=20", `limit=${Math.min(100, count)}`);
    const { products } = await client.get<CatalogueAnswer>(`${path}&offset=${offset}`);
    products.forEach(({ id, price }) => prices.set(id, price?.amount));
  }
  return prices;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/**
 * How soon a price that staff changes is on the list, one change after another and many at once.
 * @throws {Error} when a single change is not shown within a minute.
 */
export async function measureFresh(
  client: BenchClient,
  shop: Shop,
  tell: (line: string) => void,
): Promise<FreshResult> {
  const newest = shop.pieces.filter(({ vip }) => !vip);
  const delays: number[] = [];
  const fromSending: number[] = [];
  tell(`${REPETITIONS} price changes, one after another`);
  for (let index = 0; index < REPETITIONS; index += 1) {
    const piece = newest[index % 10];
    if (!piece) {
      throw new Error("There is no piece whose price could change.");
    }
    // Lower every time: below what this piece cost before, whatever its other variants cost.
    const usd = 80 - index * 0.5;
    const sent = performance.now();
    await change(client, piece, usd);
    const answered = performance.now();
    while ((await shownPrices(client, shop, 20)).get(productId(piece)) !== usd) {
      if (performance.now() - answered > LIMIT_MS) {
        throw new Error(`The list does not show the price of ${piece.handle} after a minute.`);
      }
      await pause();
    }
    delays.push(performance.now() - answered);
    fromSending.push(performance.now() - sent);
  }

  tell(`${AT_ONCE} price changes at once`);
  const pieces = newest.slice(0, AT_ONCE);
  const wanted = new Map(pieces.map((piece, index) => [productId(piece), 40 + index * 0.1]));
  const sent = performance.now();
  const outcomes = await Promise.allSettled(
    pieces.map(async (piece) => {
      await change(client, piece, Number(wanted.get(productId(piece))));
      return productId(piece);
    }),
  );
  const answered = performance.now();
  const accepted = outcomes.flatMap((outcome) =>
    outcome.status === "fulfilled" ? [outcome.value] : [],
  );
  const refusals = new Set(
    outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : [])),
  );
  let missing = accepted;
  while (missing.length > 0 && performance.now() - answered < LIMIT_MS) {
    const shown = await shownPrices(client, shop, WITHIN);
    missing = accepted.filter((id) => shown.get(id) !== wanted.get(id));
    await pause();
  }
  return {
    measured_at: new Date().toISOString(),
    single: {
      repetitions: REPETITIONS,
      median_ms: median(delays),
      max_ms: Math.max(...delays),
      median_from_sending_ms: median(fromSending),
    },
    together: {
      changes: AT_ONCE,
      accepted: accepted.length,
      refusals: [...refusals],
      lost: missing.length,
      accepting_ms: answered - sent,
      showing_ms: performance.now() - answered,
    },
  };
}

/** The lines a person reads. */
export function describeFresh({ single, together }: FreshResult): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  return `
  One price change until the list shows it: median ${seconds(single.median_ms)}, at most ${seconds(single.max_ms)} of ${single.repetitions} (from its sending: median ${seconds(single.median_from_sending_ms)})
  ${together.changes} at once: ${together.accepted} accepted in ${seconds(together.accepting_ms)}, all of them shown ${seconds(together.showing_ms)} later, ${together.lost} lost
${together.refusals.map((reason) => `    refused: ${reason}`).join("\n")}`;
}
