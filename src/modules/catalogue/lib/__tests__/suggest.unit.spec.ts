import { CatalogueColumns } from "../columns";
import { type CatalogueFacets, facetsJson } from "../facets";
import { select } from "../select";
import { suggest, suggestIndex, type SuggestQuery } from "../suggest";
import { rankedPieces, suggestedPieces } from "../suggest-pieces";
import { type CatalogueTaxonomy, inTreeOrder } from "../taxonomy";
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
    row("gowns-ball", "Ball gowns", "Robes de bal", "gowns"),
    row("gowns-bridal", "Bridal", "Mariage", "gowns"),
  ]),
  brands: new Map([
    ["aurelie", "Aurélie Vance"],
    ["madama", "Casa Madama"],
    ["atelier-noir", "Atelier Noir"],
  ]),
  collections: new Map([["gala", { en: "Midnight Gala", fr: "Le gala de minuit" }]]),
};

const columns = new CatalogueColumns();
columns.apply(
  [
    sampleDocument({
      id: "g1",
      title: "Minuit ball gown",
      popularity: 1,
      category_handles: ["gowns", "gowns-ball"],
      brand_handle: "aurelie",
      colours: ["black"],
      materials: ["silk"],
      sizes: ["FR 38", "FR 36"],
      collection_handle: "gala",
      prices: { usd: { min: 4000 } },
    }),
    sampleDocument({
      id: "g2",
      title: "Aube",
      attribute_names: "gown silk",
      popularity: 9,
      category_handles: ["gowns", "gowns-bridal"],
      brand_handle: "aurelie",
      colours: ["ivory"],
      availability: "made_to_order",
      prices: { usd: { min: 9000 } },
    }),
    sampleDocument({
      id: "b1",
      category_handles: ["bags"],
      brand_handle: "madama",
      colours: ["black"],
    }),
    sampleDocument({
      id: "secret",
      title: "Secret gown",
      popularity: 2,
      category_handles: ["gowns", "gowns-ball"],
      brand_handle: "atelier-noir",
      colours: ["emerald"],
      visibility: "vip",
      prices: { usd: { min: 1 } },
    }),
  ],
  [],
);

const base = {
  q: "",
  filters: {},
  min_price: null,
  max_price: null,
  currency_code: "usd",
  sort: "newest" as const,
  limit: 24,
  offset: 0,
  language: "en" as const,
  audience: "public" as const,
};

function facets(changes: Partial<Parameters<typeof select>[1]> = {}) {
  const query = { ...base, ...changes };
  const json = facetsJson(columns, taxonomy, query, select(columns, query, null));
  return JSON.parse(json) as CatalogueFacets;
}

describe("facetsJson", () => {
  it("counts what can be chosen, named in the reader's language, in an order that stays", () => {
    const { category, brand, colour, size, availability, price } = facets();
    expect(category).toEqual([
      { value: "bags", label: "Bags", count: 1, selected: false },
      { value: "gowns", label: "Gowns", count: 2, selected: false },
    ]);
    expect(brand.map(({ label, count }) => [label, count])).toEqual([
      ["Aurélie Vance", 2],
      ["Casa Madama", 1],
    ]);
    expect(colour.map(({ value, count }) => [value, count])).toEqual([
      ["ivory", 1],
      ["black", 2],
    ]);
    expect(colour[1]?.tone).toMatch(/^#[0-9A-F]{6}$/i);
    expect(size.map(({ value }) => value)).toEqual(["FR 36", "FR 38"]);
    expect(availability.map(({ label, count }) => [label, count])).toEqual([
      ["In stock", 2],
      ["Made to order", 1],
    ]);
    expect(price).toEqual({ min: 4000, max: 9000, currency_code: "usd" });
    expect(facets({ language: "fr" }).category[1]?.label).toBe("Robes du soir");
  });

  it("counts a facet without its own selection and goes one room down", () => {
    const chosen = facets({ filters: { category: ["gowns"], colour: ["black"] } });
    expect(chosen.colour.map(({ value, count, selected }) => [value, count, selected])).toEqual([
      ["ivory", 1, false],
      ["black", 1, true],
    ]);
    expect(chosen.category.map(({ value, count, selected }) => [value, count, selected])).toEqual([
      ["gowns", 1, true],
      ["gowns-ball", 1, false],
    ]);
    expect(chosen.brand.map(({ value, count }) => [value, count])).toEqual([["aurelie", 1]]);
  });

  it("keeps what was chosen although nothing is left of it", () => {
    const none = facets({ filters: { category: ["bags"], colour: ["ivory"] } });
    expect(none.colour.find(({ value }) => value === "ivory")).toMatchObject({
      count: 0,
      selected: true,
    });
  });

  it("gives nothing private away, and shows it to those it is for", () => {
    expect(JSON.stringify(facets())).not.toContain("atelier-noir");
    const vip = facets({ audience: "vip" });
    expect(vip.brand.map(({ value }) => value)).toContain("atelier-noir");
    expect(vip.price?.min).toBe(1);
  });
});

describe("suggest", () => {
  const asking = (q: string, changes: Partial<SuggestQuery> = {}) => {
    const query: SuggestQuery = {
      q,
      currency_code: "usd",
      limit: 6,
      language: "en",
      audience: "public",
      ...changes,
    };
    const index = suggestIndex(columns, taxonomy, query);
    return suggest(index, columns, taxonomy, query, suggestedPieces(columns, query));
  };

  it("completes kinds, houses and colours of kinds that there are", () => {
    const { queries, categories, brands } = asking("go");
    expect(categories).toEqual([
      { handle: "gowns", name: "Gowns", path: ["gowns"], count: 2 },
      { handle: "gowns-ball", name: "Ball gowns", path: ["gowns", "gowns-ball"], count: 1 },
    ]);
    expect(brands).toEqual([]);
    expect(queries.slice(0, 2)).toEqual(["gowns", "ball gowns"]);
    expect(queries).toContain("black gowns");
    expect(queries).not.toContain("emerald gowns");
  });

  it("finds a house without its accents and counts its public pieces", () => {
    expect(asking("aurelie v").brands).toEqual([
      { handle: "aurelie", name: "Aurélie Vance", count: 2 },
    ]);
    expect(asking("atelier").brands).toEqual([]);
    expect(asking("atelier", { audience: "vip" }).brands).toHaveLength(1);
  });

  it("shows the pieces that match, private ones to nobody else", () => {
    expect(asking("gown").products.map(({ id }) => id)).toEqual(["g1", "g2"]);
    expect(asking("gown").count).toBe(2);
    expect(asking("gown", { audience: "vip", limit: 1 })).toMatchObject({
      count: 3,
      products: [{ id: "secret", price: { amount: 1, currency_code: "usd" } }],
    });
  });

  it("puts titles first, then what is sold most, in whatever order words are typed", () => {
    const vip = asking("gown", { audience: "vip" });
    expect(vip.products.map(({ id }) => id)).toEqual(["secret", "g1", "g2"]);
    expect(asking("go min").products.map(({ id }) => id)).toEqual(["g1"]);
    expect(asking("a gown of silk").products.map(({ id }) => id)).toEqual(["g2"]);
    expect(asking("the gown").products.map(({ id }) => id)).toEqual(["g1", "g2"]);
  });

  it("keeps the engine's order when the engine had to be asked, without what is private", () => {
    const engine = Int32Array.from([3, 1, 0]);
    const asked = { q: "trayn", limit: 2, language: "en", currency_code: "usd" } as const;
    expect(rankedPieces(columns, { ...asked, audience: "public" }, engine)).toEqual({
      slots: [1, 0],
      count: 2,
    });
    expect(rankedPieces(columns, { ...asked, audience: "vip" }, engine).slots).toEqual([3, 1]);
  });

  it("speaks French", () => {
    const { queries, categories } = asking("robes", { language: "fr" });
    expect(categories.map(({ name }) => name)).toEqual(["Robes du soir", "Robes de bal"]);
    expect(queries).toContain("robes du soir, noir");
  });
});
