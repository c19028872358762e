import fc from "fast-check";
import { learnedTaste, type TasteFact } from "../learned-taste";

const fact = (told: Partial<TasteFact>): TasteFact => ({
  brand: null,
  colours: [],
  materials: [],
  category: null,
  price_band: null,
  verdict: "keep",
  reason: null,
  ...told,
});

describe("learnedTaste", () => {
  it("counts what was kept and passed, the most frequent first, ties by name", () => {
    const taste = learnedTaste([
      fact({ brand: "b", colours: ["red", "red"] }),
      fact({ brand: "a", verdict: "pass", reason: "price" }),
      fact({ brand: "c", verdict: "pass", reason: "fit" }),
      fact({ brand: "c", reason: "fit" }),
    ]);
    expect(taste.brands).toEqual([
      { value: "c", kept: 1, passed: 1 },
      { value: "a", kept: 0, passed: 1 },
      { value: "b", kept: 1, passed: 0 },
    ]);
    expect(taste.colours).toEqual([{ value: "red", kept: 1, passed: 0 }]);
    // A reason belongs to a pass.
    expect(taste.reasons).toEqual([
      { reason: "fit", count: 1 },
      { reason: "price", count: 1 },
    ]);
  });

  it("tells the twenty most frequent, whatever the order of the verdicts", () => {
    const facts = Array.from({ length: 30 }, (_, place) =>
      Array.from({ length: place + 1 }, () => fact({ category: `c${place}` })),
    ).flat();
    const taste = learnedTaste(facts);
    expect(taste.categories).toHaveLength(20);
    expect(taste.categories[0]).toEqual({ value: "c29", kept: 30, passed: 0 });
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(learnedTaste(shuffled)).toEqual(taste);
      }),
      { numRuns: 20 },
    );
  });
});
