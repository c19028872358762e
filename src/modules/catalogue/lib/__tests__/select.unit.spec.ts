import fc from "fast-check";
import type { CatalogueDocument } from "../../../../lib/catalogue/document";
import { type CatalogueQuery, FACET_FIELDS } from "../catalogue-query";
import { CatalogueColumns } from "../columns";
import { priceSpan } from "../price-range";
import { orderedPageOf, pageOf, select } from "../select";
import { fulfils, valuesOf } from "./reference-answer";
import { sampleDocument } from "./sample-documents";

const QUERY: CatalogueQuery = {
  q: "",
  filters: {},
  min_price: null,
  max_price: null,
  currency_code: "usd",
  sort: "newest",
  limit: 24,
  offset: 0,
  language: "en",
  audience: "public",
};

const some = (...values: string[]) => fc.subarray(values);

const piece = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }).map((number) => `prod_${number}`),
    category_handles: some("gowns", "bags", "gowns-evening"),
    brand_handle: fc.constantFrom("aurelie", "madama", null),
    colours: some("black", "ivory", "emerald"),
    materials: some("silk", "leather"),
    sizes: some("S", "M", "EU 38"),
    availability: fc.constantFrom(
      "in_stock" as const,
      "made_to_order" as const,
      "sold_out" as const,
    ),
    visibility: fc.constantFrom("public" as const, "public" as const, "vip" as const),
    created_at: fc.nat(20),
    usd: fc.option(fc.nat(50)),
  })
  .map(({ usd, ...fields }) =>
    sampleDocument({ ...fields, prices: usd === null ? {} : { usd: { min: usd } } }),
  );

const query = fc
  .record({
    category: some("gowns", "bags"),
    brand: some("aurelie", "madama", "unknown"),
    colour: some("black", "ivory"),
    size: some("S", "EU 38"),
    availability: some("in_stock", "sold_out"),
    min_price: fc.option(fc.nat(50)),
    max_price: fc.option(fc.nat(50)),
    audience: fc.constantFrom("public" as const, "vip" as const),
    limit: fc.integer({ min: 1, max: 10 }),
    offset: fc.nat(40),
    sort: fc.constantFrom("newest" as const, "price_asc" as const, "title" as const),
  })
  .map(({ min_price, max_price, audience, limit, offset, sort, ...filters }) => ({
    ...QUERY,
    filters,
    min_price,
    max_price,
    audience,
    limit,
    offset,
    sort,
  }));

describe("select", () => {
  it("finds, counts and pages like a walk through every document, whatever changed before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 15 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 }),
        query,
        (batches, gone, asked) => {
          const columns = new CatalogueColumns();
          const there = new Map<string, CatalogueDocument>();
          // Made before the changes, so that it has to be kept up to date.
          columns.inOrder(asked.sort, "en", "usd");
          for (const batch of batches) {
            columns.apply(batch, []);
            batch.forEach((document) => there.set(document.id, document));
          }
          const lost = gone.map((number) => `prod_${number}`);
          columns.apply([], lost);
          lost.forEach((id) => there.delete(id));

          const selection = select(columns, asked, null);
          const expected = [...there.values()].filter((document) => fulfils(document, asked));
          expect(selection.count).toBe(expected.length);
          for (const field of FACET_FIELDS) {
            const scope = selection.scopes[field];
            const counted = new Map<string, number>();
            for (const document of there.values()) {
              if (fulfils(document, asked, field)) {
                new Set(valuesOf(document, field)).forEach((value) =>
                  counted.set(value, (counted.get(value) ?? 0) + 1),
                );
              }
            }
            expect(columns.postings[field].counts(scope)).toEqual(counted);
          }
          const prices = [...there.values()]
            .filter((document) => fulfils(document, asked, "price"))
            .flatMap(({ price_usd }) => price_usd ?? []);
          expect(priceSpan(columns, "usd", selection.scopes.price)).toEqual(
            prices.length ? { min: Math.min(...prices), max: Math.max(...prices) } : null,
          );
          const order = columns.inOrder(asked.sort, "en", "usd");
          const { sequence } = order;
          const whole = pageOf(sequence, selection.matching, { limit: 1000, offset: 0 });
          expect(new Set(whole.map((slot) => columns.documentAt(slot)?.id))).toEqual(
            new Set(expected.map(({ id }) => id)),
          );
          const shown = whole.slice(asked.offset, asked.offset + asked.limit);
          expect(pageOf(sequence, selection.matching, asked)).toEqual(shown);
          expect(orderedPageOf(order, selection, asked)).toEqual(shown);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("orders by price with the unpriced last both ways, and by newness", () => {
    const columns = new CatalogueColumns();
    columns.apply(
      [
        sampleDocument({ id: "dear", prices: { usd: { min: 900 } }, created_at: 1 }),
        sampleDocument({ id: "unpriced", created_at: 3 }),
        sampleDocument({ id: "cheap", prices: { usd: { min: 10 } }, created_at: 2 }),
      ],
      [],
    );
    const ids = (sort: CatalogueQuery["sort"]) =>
      [...columns.inOrder(sort, "en", "usd").sequence].map((slot) => columns.documentAt(slot)?.id);
    expect(ids("price_asc")).toEqual(["cheap", "dear", "unpriced"]);
    expect(ids("price_desc")).toEqual(["dear", "cheap", "unpriced"]);
    expect(ids("newest")).toEqual(["unpriced", "cheap", "dear"]);
  });

  it("knows a private piece by id, handle and variant, and lets go of all three", () => {
    const columns = new CatalogueColumns();
    const secret = sampleDocument({ id: "secret", visibility: "vip", variant_ids: ["v1"] });
    columns.apply([secret], []);
    expect(["secret", "handle-secret", "v1"].map((name) => columns.isVip(name))).toEqual([
      true,
      true,
      true,
    ]);
    expect(columns.vipIds()).toEqual(["secret"]);
    columns.apply([{ ...secret, visibility: "public" }], []);
    expect(columns.isVip("secret")).toBe(false);
    columns.apply([], ["secret"]);
    expect(columns.slotOf("secret")).toBeUndefined();
    expect(columns.isVip("v1")).toBe(false);
  });

  it("says whether words may mean something else after a change", () => {
    const columns = new CatalogueColumns();
    const gown = sampleDocument({ id: "1", title: "Gown", prices: { usd: { min: 10 } } });
    expect(columns.apply([gown], [])).toBe(true);
    const dearer = sampleDocument({ id: "1", title: "Gown", prices: { usd: { min: 20 } } });
    expect(columns.apply([{ ...dearer, availability: "sold_out" }], [])).toBe(false);
    expect(columns.apply([{ ...dearer, title: "Robe" }], [])).toBe(true);
    expect(columns.apply([{ ...dearer, title: "Robe", popularity: 3 }], [])).toBe(true);
    expect(columns.apply([], ["nobody"])).toBe(false);
    expect(columns.apply([], ["1"])).toBe(true);
  });
});
