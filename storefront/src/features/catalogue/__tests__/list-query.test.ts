import {
  activeFilters,
  catalogueQuery,
  cleared,
  hasMore,
  isNarrowed,
  listHref,
  type ListQuery,
  MAX_PAGES,
  readListQuery,
  readWords,
  sortsOf,
  toggled,
  without,
} from "../list/list-query";

const PLAIN: ListQuery = {
  q: "",
  facets: {},
  minPrice: null,
  maxPrice: null,
  sort: null,
  pages: 1,
};

/** An address as Next gives its parameters to a page. */
function parametersOf(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href, "http://house.test").searchParams);
}

describe("readListQuery", () => {
  it.each([
    [{}, {}],
    [
      { sort: "price_asc", page: "3" },
      { sort: "price_asc", pages: 3 },
    ],
    [{ sort: "cheapest", page: "-2" }, {}],
    [{ page: "0" }, {}],
    [{ page: "999" }, { pages: MAX_PAGES }],
    [{ page: "1e9" }, {}],
    [{ page: ["2", "3"] }, {}],
    [{ sort: "newest" }, {}],
    [{ sort: "relevance" }, {}],
    [{ q: "  silk \n gown " }, { q: "silk gown" }],
    [{ q: "silk", sort: "relevance" }, { q: "silk" }],
    [
      { q: "silk", sort: "newest" },
      { q: "silk", sort: "newest" },
    ],
    [{ colour: "black,ivory" }, { facets: { colour: ["black", "ivory"] } }],
    [{ colour: ["black", "ivory"] }, { facets: { colour: ["black", "ivory"] } }],
    [{ colour: "black,,black, " }, { facets: { colour: ["black"] } }],
    [{ size: "FR 36" }, { facets: { size: ["FR 36"] } }],
    [{ colour: "x".repeat(81) }, {}],
    [{ shade: "black" }, {}],
    [{ colour: "bl\u0000ack" }, {}],
    [
      { min_price: "100", max_price: "2500.50" },
      { minPrice: 100, maxPrice: 2500.5 },
    ],
    [{ min_price: "1 000" }, {}],
    [{ min_price: "-5" }, {}],
    [{ min_price: "1e5" }, {}],
    [{ min_price: "99999999999" }, {}],
    [{ min_price: "12,5" }, { minPrice: 12.5 }],
    [
      { min_price: "900", max_price: "100" },
      { minPrice: 100, maxPrice: 900 },
    ],
    [{ min_price: "0" }, { minPrice: 0 }],
  ])("%j is read as %j", (search, change) => {
    expect(readListQuery(search)).toEqual({ ...PLAIN, ...change });
  });

  it("does not let an address choose what the page stands for", () => {
    expect(readListQuery({ brand: "other", colour: "black" }, { brand: "vaubrun" }).facets).toEqual(
      { colour: ["black"] },
    );
  });

  it("takes no more values than anybody would choose", () => {
    const many = Array.from({ length: 200 }, (_, index) => `v${index}`).join(",");
    expect(readListQuery({ colour: many }).facets.colour).toHaveLength(24);
  });
});

describe("readWords", () => {
  it.each([
    [undefined, ""],
    [["silk", "wool"], "silk"],
    ["a\u0000b\u0007c", "a b c"],
    ["é".repeat(5000), "é".repeat(80)],
    [`a${"😀".repeat(100)}`, `a${"😀".repeat(79)}`],
  ])("%j", (value, words) => {
    expect(readWords(value)).toBe(words);
  });
});

describe("listHref", () => {
  it("leaves defaults out, so that one list has one address", () => {
    expect(listHref("/c/gowns", { sort: "newest", pages: 1 })).toBe("/c/gowns");
    expect(listHref("/search", { q: "silk", sort: "relevance" })).toBe("/search?q=silk");
  });

  it("can be read and shared", () => {
    expect(
      listHref("/c/gowns", {
        facets: { colour: ["black", "ivory"], size: ["FR 36"] },
        sort: "price_asc",
        pages: 2,
      }),
    ).toBe("/c/gowns?colour=black,ivory&size=FR+36&sort=price_asc&page=2");
  });

  it.each<Partial<ListQuery>>([
    {},
    { q: "soie & or / 100%", sort: "newest", pages: 4 },
    { facets: { colour: ["black", "ivory"], size: ["EU 37.5", "FR 36"] }, minPrice: 0 },
    { facets: { category: ["gowns"], availability: ["in_stock"] }, maxPrice: 2500.5 },
    { facets: { material: ["crêpe"], brand: ["maison-vaubrun"] }, sort: "title" },
  ])("is read as it was written: %j", (change) => {
    const query = { ...PLAIN, ...change };
    expect(readListQuery(parametersOf(listHref("/c", query)))).toEqual(query);
  });
});

describe("filters", () => {
  const query: ListQuery = {
    ...PLAIN,
    q: "gown",
    facets: { colour: ["black"], category: ["gowns"] },
    minPrice: 100,
    sort: "price_asc",
    pages: 3,
  };

  it("are chosen and taken back, from the first page again", () => {
    const wider = toggled(query, "colour", "beige");
    expect(wider).toMatchObject({ facets: { colour: ["beige", "black"] }, pages: 1 });
    expect(toggled(toggled(wider, "colour", "beige"), "colour", "black").facets.colour).toEqual([]);
  });

  it("have one address whatever the order of choosing", () => {
    const one = toggled(toggled(PLAIN, "colour", "red"), "colour", "black");
    const other = toggled(toggled(PLAIN, "colour", "black"), "colour", "red");
    expect(listHref("/c", one)).toBe(listHref("/c", other));
  });

  it("let a category take the place of another one", () => {
    expect(toggled(query, "category", "coats").facets.category).toEqual(["coats"]);
  });

  it("are known, dropped one by one and all at once; words and order stay", () => {
    expect(activeFilters(query)).toEqual(["category", "colour", "price"]);
    expect(activeFilters(without(query, "price"))).toEqual(["category", "colour"]);
    expect(activeFilters(without(query, "colour"))).toEqual(["category", "price"]);
    expect(cleared(query)).toEqual({ ...PLAIN, q: "gown", sort: "price_asc" });
    expect([isNarrowed(query), isNarrowed(cleared(query))]).toEqual([true, false]);
  });

  it("go to the catalogue together with what the page stands for", () => {
    expect(catalogueQuery(query, { brand: "vaubrun", category: undefined })).toEqual({
      q: "gown",
      facets: { colour: ["black"], category: [], brand: ["vaubrun"] },
      minPrice: 100,
      maxPrice: null,
      sort: "price_asc",
    });
  });
});

it("offers relevance only beside words", () => {
  expect(sortsOf("")).toEqual(["newest", "popular", "price_asc", "price_desc", "title"]);
  expect(sortsOf("silk")[0]).toBe("relevance");
});

describe("hasMore", () => {
  it.each([
    [24, 60, 1, true],
    [48, 60, 2, true],
    [60, 60, 3, false],
    [0, 60, 1, false],
    [480, 900, MAX_PAGES, false],
  ])("%i of %i on page %i: %s", (shown, count, pages, more) => {
    expect(hasMore(shown, count, pages)).toBe(more);
  });
});
