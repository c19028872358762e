import fc from "fast-check";
import { Bitset } from "../bitset";
import { CatalogueColumns } from "../columns";
import { FacetScope } from "../facet-scope";
import { priceRange, priceSpan, slotsWithin } from "../price-range";
import { sampleDocument } from "./sample-documents";

const SLOTS = 150;

const price = fc.option(fc.nat(30));
const piece = fc.tuple(fc.nat(SLOTS - 1), price).map(([number, usd]) =>
  sampleDocument({
    id: `prod_${number}`,
    created_at: number % 7,
    prices: usd === null ? {} : { usd: { min: usd } },
  }),
);
const changes = fc.record({
  first: fc.array(piece, { minLength: 1, maxLength: SLOTS, size: "max" }),
  later: fc.array(piece, { maxLength: 20 }),
  gone: fc.array(fc.nat(SLOTS - 1), { maxLength: 20 }),
});

type History = typeof changes extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function catalogueAfter({ first, later, gone }: History): CatalogueColumns {
  const columns = new CatalogueColumns();
  columns.apply(first, []);
  // Made before the changes, so that it has to be kept up to date.
  columns.byRisingPrice("usd");
  columns.apply(
    later,
    gone.map((number) => `prod_${number}`),
  );
  return columns;
}

const slotsOf = (columns: CatalogueColumns) => [...columns.visible("vip").members()];
const priceOf = (columns: CatalogueColumns, slot: number) =>
  columns.documentAt(slot)?.price_usd ?? null;

describe("priceRange and slotsWithin", () => {
  it("hold the pieces that a look at every price finds", () => {
    fc.assert(
      fc.property(changes, price, price, (history, min_price, max_price) => {
        const columns = catalogueAfter(history);
        const found = priceRange(columns, { currency_code: "usd", min_price, max_price });
        const expected = slotsOf(columns).filter((slot) => {
          const amount = priceOf(columns, slot);
          return (
            (min_price === null && max_price === null) ||
            (amount !== null && amount >= (min_price ?? 0) && amount <= (max_price ?? 1e9))
          );
        });
        const within = found ? slotsWithin(columns, "usd", found) : columns.visible("vip");
        expect([...within.members()]).toEqual(expected);
        // Nothing is narrowed exactly when nothing is left out.
        expect(found === null).toBe(expected.length === columns.size);
      }),
    );
  });

  it("are the same for bounds that mean the same pieces", () => {
    const columns = new CatalogueColumns();
    const at = (id: string, min: number) => sampleDocument({ id, prices: { usd: { min } } });
    columns.apply([at("a", 10), at("b", 20), at("c", 30)], []);
    const range = (min_price: number | null, max_price: number | null) =>
      priceRange(columns, { currency_code: "usd", min_price, max_price });
    expect(range(11, 29.99)).toEqual({ from: 1, to: 2 });
    expect(range(20, 20)).toEqual(range(11, 29.99));
    expect(range(null, 30)).toBeNull();
    expect(range(31, null)).toEqual({ from: 3, to: 3 });
    expect(range(25, 12)).toEqual({ from: 2, to: 2 });
    const elsewhere = priceRange(columns, { currency_code: "sek", min_price: 1, max_price: null });
    expect(elsewhere).toEqual({ from: 0, to: 0 });
    expect(slotsWithin(columns, "sek", { from: 0, to: 0 }).count()).toBe(0);
  });
});

describe("priceSpan", () => {
  it("names the lowest and the highest of few and of many pieces", () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(SLOTS - 1)), fc.boolean(), (history, some, most) => {
        const columns = catalogueAfter(history);
        const listed = new Set(some);
        const slots = slotsOf(columns).filter((slot) => listed.has(slot) !== most);
        const prices = slots.flatMap((slot) => priceOf(columns, slot) ?? []);
        expect(priceSpan(columns, "usd", new FacetScope(Bitset.of(slots)))).toEqual(
          prices.length ? { min: Math.min(...prices), max: Math.max(...prices) } : null,
        );
        expect(priceSpan(columns, "sek", new FacetScope(Bitset.of(slots)))).toBeNull();
      }),
    );
  });
});
