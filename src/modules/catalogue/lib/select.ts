import { Bitset } from "./bitset";
import type { CatalogueQuery, FacetField } from "./catalogue-query";
import { FACET_FIELDS } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";

/** Where counts come from: the pieces that a facet's own selection does not narrow. */
export type FacetScope = { among: Bitset; size: number };

export type Selection = {
  /** The pieces that fulfil everything. */
  matching: Bitset;
  count: number;
  /** For each facet, what it is counted over: everything asked for but its own selection. */
  scopes: Readonly<Record<FacetField | "price", FacetScope>>;
};

type Narrowing = { name: FacetField | "price"; set: Bitset };

function withinPrice(columns: CatalogueColumns, query: CatalogueQuery, among: Bitset): Bitset {
  const { min_price: min, max_price: max } = query;
  const prices = columns.pricesIn(query.currency_code);
  const set = new Bitset();
  among.forEach((slot) => {
    const price = prices[slot] ?? Number.NaN;
    // NaN fulfils no comparison: a piece without a price is in no price range.
    if (price >= (min ?? Number.NEGATIVE_INFINITY) && price <= (max ?? Number.POSITIVE_INFINITY)) {
      set.add(slot);
    }
  });
  return set;
}

/**
 * Narrows the catalogue to a query, and keeps what each facet has to be counted over: a client who
 * has chosen black still wants to know how many pieces are ivory.
 *
 * @param match slots that the words match; null without words
 */
export function select(
  columns: CatalogueColumns,
  query: CatalogueQuery,
  match: Bitset | null,
): Selection {
  const base = columns.visible(query.audience);
  if (match) {
    base.and(match);
  }
  const narrowings: Narrowing[] = FACET_FIELDS.flatMap((name) => {
    const values = query.filters[name];
    return values?.length ? [{ name, set: columns.postings[name].any(values) }] : [];
  });
  if (query.min_price !== null || query.max_price !== null) {
    narrowings.push({ name: "price", set: withinPrice(columns, query, base) });
  }
  const narrowed = (without?: Narrowing): FacetScope => {
    const among = base.copy();
    for (const narrowing of narrowings) {
      if (narrowing !== without) {
        among.and(narrowing.set);
      }
    }
    return { among, size: among.count() };
  };
  const all = narrowed();
  const own = new Map(narrowings.map((narrowing) => [narrowing.name, narrowed(narrowing)]));
  const scopes = Object.fromEntries(
    [...FACET_FIELDS, "price" as const].map((name) => [name, own.get(name) ?? all]),
  ) as Selection["scopes"];
  return { matching: all.among, count: all.size, scopes };
}

/**
 * The slots of one page.
 *
 * @param sequence candidates in the order wanted; those that do not match are passed over
 */
export function pageOf(
  sequence: Int32Array,
  matching: Bitset,
  { limit, offset }: Pick<CatalogueQuery, "limit" | "offset">,
): number[] {
  const page: number[] = [];
  let passed = 0;
  // By index: a page far behind is a walk, and iterators would be most of it.
  for (let index = 0; index < sequence.length && page.length < limit; index += 1) {
    const slot = sequence[index] ?? 0;
    if (matching.has(slot)) {
      if (passed >= offset) {
        page.push(slot);
      }
      passed += 1;
    }
  }
  return page;
}

/** The span of the lowest prices among some pieces, or null when none has a price. */
export function priceSpan(
  columns: CatalogueColumns,
  currency: string,
  { among }: FacetScope,
): { min: number; max: number } | null {
  const prices = columns.pricesIn(currency);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  among.forEach((slot) => {
    const price = prices[slot] ?? Number.NaN;
    if (price < min) {
      min = price;
    }
    if (price > max) {
      max = price;
    }
  });
  return min <= max ? { min, max } : null;
}
