import { ndcg } from "./ndcg";

describe("ndcg", () => {
  it("is 1 for the best order and for any order of equals", () => {
    expect(ndcg(["a", "b", "c"], { a: 3, b: 2, c: 1 })).toBe(1);
    expect(ndcg(["b", "a"], { a: 3, b: 3 })).toBe(1);
  });

  it("is 0 when nothing relevant is answered", () => {
    expect(ndcg([], { a: 3 })).toBe(0);
    expect(ndcg(["x", "y"], { a: 3 })).toBe(0);
  });

  it("follows the formula: gain 2^grade - 1 over log2(rank + 1)", () => {
    const given = 0 / Math.log2(2) + 7 / Math.log2(3) + 1 / Math.log2(4);
    const ideal = 7 / Math.log2(2) + 3 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcg(["x", "a", "c"], { a: 3, b: 2, c: 1 })).toBeCloseTo(given / ideal, 12);
  });

  it("looks at the first ten only, in the answer and in the ideal", () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`p${n}`, 3]));
    expect(ndcg(Object.keys(many).slice(0, 10), many)).toBe(1);
    const late = [...Array.from({ length: 10 }, (_, n) => `x${n}`), "a"];
    expect(ndcg(late, { a: 3 })).toBe(0);
  });
});
