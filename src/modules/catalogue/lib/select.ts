import { type Bitset } from "./bitset";
import type { CatalogueQuery, FacetField } from "./catalogue-query";
import { FACET_FIELDS } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import type { SlotOrder } from "./order";
import { FacetScope } from "./facet-scope";
import { priceRange, slotsWithin } from "./price-range";

export type Selection = {
  /** The pieces that fulfil everything. */
  matching: Bitset;
  count: number;
  /** For each facet, what it is counted over: everything asked for but its own selection. */
  scopes: Readonly<Record<FacetField | "price", FacetScope>>;
};

type Narrowing = { name: FacetField | "price"; set: Bitset };

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
  const range = priceRange(columns, query);
  if (range) {
    narrowings.push({ name: "price", set: slotsWithin(columns, query.currency_code, range) });
  }
  const narrowed = (without?: Narrowing): FacetScope => {
    const among = base.copy();
    for (const narrowing of narrowings) {
      if (narrowing !== without) {
        among.and(narrowing.set);
      }
    }
    return new FacetScope(among);
  };
  const all = narrowed();
  const own = new Map(narrowings.map((narrowing) => [narrowing.name, narrowed(narrowing)]));
  const scopes = Object.fromEntries(
    [...FACET_FIELDS, "price" as const].map((name) => [name, own.get(name) ?? all]),
  ) as Selection["scopes"];
  return { matching: all.among, count: all.size, scopes };
}

type Page = Pick<CatalogueQuery, "limit" | "offset">;

/**
 * The slots of one page.
 *
 * @param sequence candidates in the order wanted; those that do not match are passed over
 */
export function pageOf(sequence: Int32Array, matching: Bitset, { limit, offset }: Page): number[] {
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

/** Of so many times as many candidates as matches it is shorter to sort the matches by their places. */
const RARE = 32;

/**
 * The slots of one page in an order of everything.
 *
 * @param count how many match
 */
export function orderedPageOf(
  { sequence, placeOfSlot }: SlotOrder,
  { matching, count }: Pick<Selection, "matching" | "count">,
  page: Page,
): number[] {
  if (count * RARE > sequence.length) {
    return pageOf(sequence, matching, page);
  }
  const places = matching.members().map((slot) => placeOfSlot[slot] ?? 0);
  const shown = places.sort().subarray(page.offset, page.offset + page.limit);
  return Array.from(shown, (place) => sequence[place] ?? 0);
}
