import fc from "fast-check";
import {
  countFacets,
  filterStylists,
  type ListedStylist,
  sortStylists,
  STYLIST_SORTS,
  type StylistFilters,
} from "../listing";

const one = (id: string, rest: Partial<ListedStylist> = {}): ListedStylist => ({
  id,
  handle: id,
  specialties: [],
  city: "Paris",
  country_code: "fr",
  modes: ["video"],
  languages: ["fr"],
  years_experience: 5,
  rate_amount: 100,
  currency_code: "eur",
  rating_count: 0,
  rating_sum: 0,
  ...rest,
});

const ALL = [
  one("ada", { specialties: ["bridal", "couture"], languages: ["fr", "en"], rate_amount: 300 }),
  one("bel", { specialties: ["bridal"], city: "Tokyo", country_code: "jp", currency_code: "jpy" }),
  one("cam", { specialties: ["travel"], modes: ["video", "at_home"], years_experience: 12 }),
];

const filters = (
  facets: Partial<StylistFilters["facets"]> = {},
  rest: Partial<StylistFilters> = {},
): StylistFilters => ({
  facets: { specialty: [], city: [], mode: [], language: [], ...facets },
  ...rest,
});
const ids = (list: readonly ListedStylist[]) => list.map(({ id }) => id);
const context = { relevance: null, soonest: new Map<string, string>() };

describe("filters", () => {
  it.each<[string, StylistFilters, string[]]>([
    ["nothing", filters(), ["ada", "bel", "cam"]],
    ["one value", filters({ specialty: ["bridal"] }), ["ada", "bel"]],
    ["any of two values", filters({ specialty: ["couture", "travel"] }), ["ada", "cam"]],
    ["two facets at once", filters({ specialty: ["bridal"], city: ["Tokyo"] }), ["bel"]],
    ["a country", filters({}, { country_code: "jp" }), ["bel"]],
    ["experience", filters({}, { min_experience: 12 }), ["cam"]],
    [
      "a rate in one currency alone",
      filters({}, { max_rate: { amount: 100, currency_code: "eur" } }),
      ["cam"],
    ],
    ["nobody", filters({ mode: ["in_person"] }), []],
  ])("by %s", (_, chosen, expected) => {
    expect(ids(filterStylists(ALL, chosen))).toEqual(expected);
  });
});

describe("facets", () => {
  it("count given every other choice, and keep what is chosen", () => {
    const facets = countFacets(ALL, filters({ specialty: ["bridal"], city: ["Milan"] }));
    expect(facets.specialty).toEqual([{ value: "bridal", count: 0 }]);
    expect(facets.city).toEqual([
      { value: "Paris", count: 1 },
      { value: "Tokyo", count: 1 },
      { value: "Milan", count: 0 },
    ]);
    expect(facets.language).toEqual([]);
  });

  it("say how many there are when that value is chosen as well", () => {
    const specialties = fc.subarray(["bridal", "couture", "travel"]);
    const people = fc.array(
      fc.record({ specialties, city: fc.constantFrom("Paris", "Tokyo", "Milan") }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(people, specialties, (rows, chosen) => {
        const list = rows.map((row, index) => one(`p${index}`, row));
        const { city } = countFacets(list, filters({ specialty: chosen }));
        for (const { value, count } of city) {
          const found = filterStylists(list, filters({ specialty: chosen, city: [value] }));
          expect(found).toHaveLength(count);
        }
      }),
    );
  });
});

describe("order", () => {
  it.each([
    ["experience", ["cam", "ada", "bel"]],
    ["rate_asc", ["cam", "ada", "bel"]],
    ["rate_desc", ["ada", "cam", "bel"]],
  ] as const)("by %s, one currency after the other", (sort, expected) => {
    expect(ids(sortStylists(ALL, sort, context))).toEqual(expected);
  });

  it("puts the rates of the asked currency first", () => {
    const asked = { ...context, currency_code: "jpy" };
    expect(ids(sortStylists(ALL, "rate_asc", asked))).toEqual(["bel", "cam", "ada"]);
  });

  it("recommends by ratings that many have given, and by relevance where there are words", () => {
    const list = [
      one("once", { rating_count: 1, rating_sum: 5 }),
      one("often", { rating_count: 40, rating_sum: 196 }),
      one("never"),
      one("badly", { rating_count: 10, rating_sum: 20 }),
    ];
    expect(ids(sortStylists(list, "recommended", context))).toEqual([
      "often",
      "once",
      "never",
      "badly",
    ]);
    expect(ids(sortStylists(list, "rating", context))[0]).toBe("once");
    const words = { ...context, relevance: ["never", "badly", "once", "often"] };
    expect(ids(sortStylists(list, "recommended", words))).toEqual(words.relevance);
  });

  it("puts the soonest first and those without a free hour last", () => {
    const soonest = new Map([
      ["cam", "2026-12-01T09:00:00Z"],
      ["bel", "2026-12-01T08:00:00Z"],
    ]);
    expect(ids(sortStylists(ALL, "soonest", { ...context, soonest }))).toEqual([
      "bel",
      "cam",
      "ada",
    ]);
  });

  it.each(STYLIST_SORTS)(
    "by %s does not depend on the order before, so pages never overlap",
    (sort) => {
      const person = fc.record({
        rate_amount: fc.integer({ min: 0, max: 3 }),
        currency_code: fc.constantFrom("eur", "jpy"),
        years_experience: fc.integer({ min: 0, max: 2 }),
        rating: fc.integer({ min: 1, max: 5 }),
      });
      fc.assert(
        fc.property(fc.array(person, { maxLength: 12 }), fc.nat(), (rows, seed) => {
          const list = rows.map(({ rating, ...row }, index) =>
            one(`p${index}`, { ...row, rating_count: 2, rating_sum: 2 * rating }),
          );
          const turned = [
            ...list.slice(seed % (list.length + 1)),
            ...list.slice(0, seed % (list.length + 1)),
          ];
          expect(ids(sortStylists(turned, sort, context))).toEqual(
            ids(sortStylists(list, sort, context)),
          );
        }),
      );
    },
  );
});
