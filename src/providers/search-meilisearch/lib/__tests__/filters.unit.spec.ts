import type { SearchTypes } from "@medusajs/framework/types";
import { compileFilters } from "../filters";

const KNOWN = new Map([
  ["brand", { array: false, numeric: false }],
  ["price", { array: false, numeric: true }],
  ["colours", { array: true, numeric: false }],
]);

const compile = (filters: SearchTypes.SearchFilters) => compileFilters(filters, KNOWN);

describe("compileFilters", () => {
  it.each<[SearchTypes.SearchFilters, string]>([
    [{ brand: "a" }, '(brand IN ["a"])'],
    [{ brand: ["a", "b"] }, '(brand IN ["a", "b"])'],
    [{ brand: null }, "(NOT (brand EXISTS AND brand IS NOT NULL))"],
    [{ brand: { $in: [] } }, "brand IN []"],
    [{ brand: { $ne: "a" } }, 'NOT (brand IN ["a"])'],
    [{ price: { $gte: 1, $lt: 2.5 } }, "(price >= 1 AND price < 2.5)"],
    [{ price: { $gt: new Date(5) } }, "price > 5"],
    [{ colours: { $contains: ["a", "b"] } }, '(colours = "a" AND colours = "b")'],
    [
      { colours: { $exists: true } },
      "(colours EXISTS AND colours IS NOT NULL AND colours IS NOT EMPTY)",
    ],
    [
      { $or: [{ brand: "a" }, { $not: { price: { $gt: 1 } } }] },
      '((brand IN ["a"]) OR NOT (price > 1))',
    ],
    [{ $and: [{}, { brand: "a" }] }, '((brand IN ["a"]))'],
  ])("says %j", (filters, said) => {
    expect(compile(filters)).toBe(said);
  });

  it("has nothing to say when nothing is filtered", () => {
    expect(compile({})).toBeUndefined();
    expect(compile({ q: "gown", $or: [] })).toBeUndefined();
  });

  it("lets no value out of its quotes", () => {
    expect(compile({ brand: 'a" OR brand EXISTS OR brand = "b' })).toBe(
      '(brand IN ["a\\" OR brand EXISTS OR brand = \\"b"])',
    );
    expect(() => compile({ brand: "a\\" })).toThrow(/backslash/);
  });

  it.each<[string, SearchTypes.SearchFilters]>([
    ["a pattern", { brand: { $like: "%a%" } }],
    ["a beginning", { brand: { $prefix: "a" } }],
    ["an order of texts", { brand: { $gt: "a" } }],
    ["an order on a list", { colours: { $gt: 1 } }],
    ["a list operator on one value", { brand: { $overlaps: ["a"] } }],
    ["a field that is none", { "brand = 1 OR x": "a" }],
    ["no operator", { brand: {} }],
  ])("refuses %s", (_name, filters) => {
    expect(() => compile(filters)).toThrow(/Meilisearch/);
  });
});
