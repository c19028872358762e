import { flattenCategories } from "../check-demo-data";
import { findDemoFolder } from "../demo-folder";
import { readDemoData } from "../read-demo-data";
import { MARKETS } from "../schema";

/** The files of the real demo house. Reading them already checks every rule of the schema. */
describe("the demo house", () => {
  const data = readDemoData(findDemoFolder());

  it("has about 120 pieces of 12 houses in nine departments", () => {
    expect(data.pieces.length).toBeGreaterThanOrEqual(110);
    expect(data.brands).toHaveLength(12);
    expect(data.categories).toHaveLength(9);
  });

  it("has pieces of every house and in every department", () => {
    const houses = new Set(data.pieces.map(({ brand }) => brand));
    expect([...houses].sort()).toEqual(data.brands.map(({ handle }) => handle).sort());
    const filed = new Set(data.pieces.map(({ category }) => category));
    const empty = data.categories.filter(
      (department) => !flattenCategories([department]).some(({ handle }) => filed.has(handle)),
    );
    expect(empty).toEqual([]);
  });

  it("is three categories deep somewhere", () => {
    const depth = (tree: typeof data.categories): number =>
      tree.length ? 1 + Math.max(...tree.map(({ children }) => depth(children))) : 0;
    expect(depth(data.categories)).toBe(3);
  });

  it("has small things and great ones, sold-out pieces and pieces made to order", () => {
    const prices = data.pieces.map((piece) => piece.prices.usd);
    expect(Math.min(...prices)).toBeLessThan(200);
    expect(Math.max(...prices)).toBeGreaterThan(100_000);
    expect(data.pieces.some((piece) => piece.made_to_order)).toBe(true);
    const stocks = data.pieces.flatMap(({ stock }) => [
      stock.default,
      ...Object.values(stock.by_value ?? {}),
    ]);
    expect(stocks).toContain(0);
  });

  it("ranks every piece's newness differently", () => {
    const ranks = data.pieces.map((piece) => piece.newness_rank);
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("is written in French, not copied from English", () => {
    const copied = data.pieces.filter(({ description: { en, fr } }) => en === fr);
    expect(copied.map(({ handle }) => handle)).toEqual([]);
  });

  it("sells in every market in its own currency", () => {
    expect(data.regions.map(({ market }) => market).sort()).toEqual([...MARKETS].sort());
    expect(new Set(data.regions.map(({ currency }) => currency)).size).toBe(MARKETS.length);
  });
});
