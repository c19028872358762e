import type { GeneratedPiece } from "./pieces.js";
import { powerLaw, randomFrom } from "./random.js";
import { productId, type Rows } from "./rows.js";

const SEED = 77;
const DAYS = 120;
const DAY_MS = 86_400_000;

/** Past sales over four months, most of them of a few pieces: what popularity is counted from. */
export function saleRows(pieces: readonly GeneratedPiece[], count: number, now: Date): Rows {
  const random = randomFrom(SEED);
  const bySales = [...pieces].sort((a, b) => b.popularity - a.popularity);
  const bestSeller = powerLaw(bySales, 0.8);
  const sales = Array.from({ length: count }, (_, index) => ({
    id: `csale_bench_${index}`,
    order_id: `order_bench_${index}`,
    product_id: productId(bestSeller(random)),
    units: random.chance(0.9) ? 1 : 2,
    sold_at: new Date(now.getTime() - random.next() * DAYS * DAY_MS).toISOString(),
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  }));
  return new Map([["catalogue_sale", sales]]);
}
