import { Bitset } from "./bitset";
import type { CatalogueQuery } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import type { FacetScope } from "./facet-scope";

/**
 * Pieces between two prices as places in the order of rising prices: the first one, and the one
 * after the last. Two questions with the same range mean the same pieces, whatever bounds they name.
 */
type PriceRange = { from: number; to: number };

type Bounds = Pick<CatalogueQuery, "currency_code" | "min_price" | "max_price">;

/** So few pieces are looked at one by one; more are looked for from both ends of the order. */
const FEW = 64;

/** How many of the first places in the order of rising prices fulfil a condition that later ones do not. */
function placesWhile(
  order: Int32Array,
  prices: readonly number[],
  isWithin: (price: number) => boolean,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // NaN fulfils no comparison: a piece without a price, which comes last, is in no price range.
    if (isWithin(prices[order[middle] ?? 0] ?? Number.NaN)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Finds the places between the bounds of a query, both inclusive.
 *
 * @returns the range; null when every piece has a price that lies within, so that nothing is narrowed
 */
export function priceRange(columns: CatalogueColumns, query: Bounds): PriceRange | null {
  const { currency_code: currency, min_price: min, max_price: max } = query;
  if (min === null && max === null) {
    return null;
  }
  const prices = columns.pricesIn(currency);
  const order = columns.byRisingPrice(currency);
  const from = min === null ? 0 : placesWhile(order, prices, (price) => price < min);
  const highest = max ?? Number.POSITIVE_INFINITY;
  const to = Math.max(
    from,
    placesWhile(order, prices, (price) => price <= highest),
  );
  return from === 0 && to === columns.size ? null : { from, to };
}

/** The slots of a range. */
export function slotsWithin(
  columns: CatalogueColumns,
  currency: string,
  { from, to }: PriceRange,
): Bitset {
  const order = columns.byRisingPrice(currency);
  if (to - from <= order.length / 2) {
    return Bitset.of(order.subarray(from, to));
  }
  // Most are within: the others are fewer to be walked through.
  const within = columns.visible("vip");
  for (const slot of order.subarray(0, from)) {
    within.delete(slot);
  }
  for (const slot of order.subarray(to)) {
    within.delete(slot);
  }
  return within;
}

/** The span of the lowest prices among some pieces, or null when none has a price. */
export function priceSpan(
  columns: CatalogueColumns,
  currency: string,
  scope: FacetScope,
): { min: number; max: number } | null {
  const prices = columns.pricesIn(currency);
  if (scope.size < FEW) {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (const slot of scope.slots) {
      const price = prices[slot] ?? Number.NaN;
      min = price < min ? price : min;
      max = price > max ? price : max;
    }
    return min <= max ? { min, max } : null;
  }
  const order = columns.byRisingPrice(currency);
  const isWanted = (place: number) => scope.among.has(order[place] ?? 0);
  let first = 0;
  while (first < order.length && !isWanted(first)) {
    first += 1;
  }
  const min = prices[order[first] ?? -1] ?? Number.NaN;
  if (Number.isNaN(min)) {
    return null;
  }
  let last = placesWhile(order, prices, (price) => price <= Number.POSITIVE_INFINITY) - 1;
  while (!isWanted(last)) {
    last -= 1;
  }
  return { min, max: prices[order[last] ?? -1] ?? min };
}
