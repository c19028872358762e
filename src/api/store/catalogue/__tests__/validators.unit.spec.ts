import { parseQuery } from "../parse-query";
import { catalogueQuery, suggestQuery } from "../validators";

const refusal = (query: Record<string, unknown>): unknown => {
  try {
    parseQuery(catalogueQuery, query);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("catalogueQuery", () => {
  it("reads several values from one parameter or several, in one order", () => {
    const { colour, size } = parseQuery(catalogueQuery, {
      colour: "ivory,black, black,",
      size: ["FR 38", "FR 36"],
    });
    expect(colour).toEqual(["black", "ivory"]);
    expect(size).toEqual(["FR 36", "FR 38"]);
  });

  it("fills in what was not said", () => {
    expect(parseQuery(catalogueQuery, {})).toEqual({
      q: "",
      currency_code: "usd",
      limit: 24,
      offset: 0,
    });
  });

  it.each([
    ["q", { q: "x".repeat(201) }],
    ["q", { q: ["a", "b"] }],
    ["limit", { limit: "101" }],
    ["limit", { limit: "0" }],
    ["limit", { limit: "1e1" }],
    ["offset", { offset: "-1" }],
    ["min_price", { min_price: "-5" }],
    ["min_price", { min_price: "NaN" }],
    ["max_price", { max_price: "99999999999999" }],
    ["max_price", { min_price: "10", max_price: "9" }],
    ["currency_code", { currency_code: "dollars" }],
    ["sort", { sort: "random" }],
    ["fabric", { fabric: "silk" }],
    ["colour", { colour: Array.from({ length: 60 }, (_, number) => `c${number}`).join(",") }],
    ["brand", { brand: "x".repeat(121) }],
    ["category", { category: { $ne: "gowns" } }],
  ])("refuses a wrong %s", (parameter, query) => {
    expect(refusal(query)).toMatchObject({ status: 400, details: { parameter } });
  });
});

describe("suggestQuery", () => {
  it("needs words", () => {
    expect(() => parseQuery(suggestQuery, { q: " \u0000 " })).toThrow("must not be empty");
    expect(parseQuery(suggestQuery, { q: " Gow" })).toEqual({
      q: "gow",
      currency_code: "usd",
      limit: 6,
    });
  });
});
