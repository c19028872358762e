import fc from "fast-check";
import type { CatalogueDocument } from "../../../../lib/catalogue/document";
import type { CatalogueQuery } from "../catalogue-query";
import { CatalogueColumns } from "../columns";
import { listBytes } from "../list-bytes";
import { Listings } from "../listing";
import { orderedPageOf, pageOf, select } from "../select";
import { type CatalogueTaxonomy, inTreeOrder } from "../taxonomy";
import { referenceAnswer } from "./reference-answer";
import { sampleDocument } from "./sample-documents";

const row = (handle: string, en: string, fr: string, parent: string | null) => ({
  id: handle,
  handle,
  name: { en, fr },
  parent_category_id: parent,
  rank: 0,
});

const taxonomy: CatalogueTaxonomy = {
  categories: inTreeOrder([
    row("bags", "Bags", "Sacs", null),
    row("gowns", "Gowns", "Robes du soir", null),
    row("gowns-ball", "Ball “gowns”", "Robes de bal", "gowns"),
  ]),
  brands: new Map([
    ["aurelie", "Aurélie Vance"],
    ["madama", 'Casa "Madama"'],
  ]),
  collections: new Map([["gala", { en: "Midnight Gala", fr: "Le gala de minuit" }]]),
};

const some = (...values: string[]) => fc.subarray(values);
const amount = fc.option(fc.nat(12));

const piece = fc
  .record({
    id: fc.nat(25).map((number) => `prod_${number}`),
    title: fc.constantFrom("Minuit", 'The "price":null,', "L’œuvre", "\\"),
    subtitle: fc.constantFrom("", "of silk"),
    category_handles: some("gowns", "bags", "gowns-ball"),
    brand_handle: fc.constantFrom("aurelie", "madama", null),
    collection_handle: fc.constantFrom("gala", null),
    colours: some("black", "ivory", "emerald"),
    materials: some("silk", "leather"),
    sizes: some("S", "M", "EU 38", "EU 40"),
    availability: fc.constantFrom("in_stock" as const, "sold_out" as const),
    visibility: fc.constantFrom("public" as const, "public" as const, "vip" as const),
    created_at: fc.nat(5),
    usd: amount,
    eur: amount,
  })
  .map(({ usd, eur, ...fields }) =>
    sampleDocument({
      ...fields,
      prices: {
        ...(usd === null ? {} : { usd: { min: usd, max: usd + (usd % 2), original: usd + 0.5 } }),
        ...(eur === null ? {} : { eur: { min: eur } }),
      },
    }),
  );

/** Few enough that the same question comes back, under bounds that mean the same and others. */
const query: fc.Arbitrary<CatalogueQuery> = fc
  .record({
    category: fc.constantFrom([], ["gowns"]),
    colour: fc.constantFrom([], ["black"], ["black", "ivory"]),
    size: fc.constantFrom([], ["S"], ["nobody's"]),
    min_price: fc.constantFrom(null, 3),
    max_price: fc.constantFrom(null, 3.5, 3.75, 8, 100, 101),
    audience: fc.constantFrom("public" as const, "vip" as const),
    language: fc.constantFrom("en" as const, "fr" as const),
    currency_code: fc.constantFrom("usd", "eur"),
    limit: fc.integer({ min: 1, max: 6 }),
    offset: fc.constantFrom(0, 0, 3),
  })
  .map(({ category, colour, size, ...asked }) => ({
    ...asked,
    q: "",
    filters: { category, colour, size },
    sort: "newest" as const,
  }));

describe("the answer to a list", () => {
  it("is what one document after another gives, whoever asked before and whatever has changed", () => {
    const step = fc.record({
      changed: fc.array(piece, { maxLength: 8 }),
      gone: fc.array(fc.nat(25), { maxLength: 2 }),
      asked: fc.array(query, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const columns = new CatalogueColumns();
        const there = new Map<string, CatalogueDocument>();
        const listings = new Listings();
        steps.forEach(({ changed, gone, asked }, generation) => {
          const lost = gone.map((number) => `prod_${number}`);
          columns.apply(changed, lost);
          lost.forEach((id) => there.delete(id));
          changed.forEach((document) => there.set(document.id, document));
          const questions = asked.flatMap((one) => [
            one,
            { ...one, audience: one.audience === "vip" ? ("public" as const) : ("vip" as const) },
          ]);
          // Three times: computed, computed and kept, kept.
          for (const one of [...questions, ...questions, ...questions]) {
            const listing = listings.of({ columns, taxonomy, generation }, one, null);
            const order = columns.inOrder(one.sort, one.language, one.currency_code);
            const bytes = listBytes(
              columns,
              one,
              listing,
              orderedPageOf(order, listing, one),
              null,
            );
            expect(bytes.toString()).toBe(
              JSON.stringify(referenceAnswer([...there.values()], taxonomy, one)),
            );
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it("gives a private piece to private clients alone, whatever was kept for them", () => {
    const columns = new CatalogueColumns();
    columns.apply(
      [
        sampleDocument({ id: "open", colours: ["black"], prices: { usd: { min: 5 } } }),
        sampleDocument({
          id: "secret",
          visibility: "vip",
          colours: ["ivory"],
          prices: { usd: { min: 9 } },
        }),
      ],
      [],
    );
    const listings = new Listings();
    const base = { q: "", filters: {}, min_price: null, max_price: 50, currency_code: "usd" };
    const page = { sort: "newest", limit: 24, offset: 0, language: "en" } as const;
    const ask = (audience: "public" | "vip") => {
      const asked: CatalogueQuery = { ...base, ...page, audience };
      const listing = listings.of({ columns, taxonomy, generation: 1 }, asked, null);
      const order = columns.inOrder(asked.sort, "en", "usd");
      const slots = orderedPageOf(order, listing, asked);
      return listBytes(columns, asked, listing, slots, null).toString();
    };
    const shown = ["vip", "vip", "vip", "public", "public", "public"] as const;
    expect(shown.map((audience) => /secret|ivory|"max":9/.test(ask(audience)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("orderedPageOf", () => {
  it("gives the page of a walk for rare matches as for many", () => {
    const columns = new CatalogueColumns();
    columns.apply(
      Array.from({ length: 300 }, (_, number) =>
        sampleDocument({
          id: `prod_${number}`,
          created_at: (number * 7) % 11,
          brand_handle: `brand-${Math.floor(Math.sqrt(number))}`,
        }),
      ),
      [],
    );
    const order = columns.inOrder("newest", "en", "usd");
    fc.assert(
      fc.property(
        fc.nat(18),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(12),
        (brand, limit, offset) => {
          const filters = { brand: [`brand-${brand}`] };
          const asked = { q: "", filters, min_price: null, max_price: null, currency_code: "usd" };
          const page = { sort: "newest", language: "en", audience: "public" } as const;
          const selection = select(columns, { ...asked, ...page, limit, offset }, null);
          expect(orderedPageOf(order, selection, { limit, offset })).toEqual(
            pageOf(order.sequence, selection.matching, { limit, offset }),
          );
        },
      ),
    );
  });
});
