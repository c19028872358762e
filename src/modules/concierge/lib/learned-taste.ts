import type { LearnedTaste, TasteCount } from "../types";

/** A verdict on a piece, with what the piece was. */
export type TasteFact = {
  brand: string | null;
  colours: readonly string[];
  materials: readonly string[];
  category: string | null;
  price_band: string | null;
  verdict: "keep" | "pass";
  reason: string | null;
};

/** Entries of each list that are told; the rest are rare. */
const AT_MOST = 20;

function counted(
  facts: readonly TasteFact[],
  valuesOf: (fact: TasteFact) => readonly (string | null)[],
): TasteCount[] {
  const counts = new Map<string, TasteCount>();
  for (const fact of facts) {
    for (const value of new Set(valuesOf(fact))) {
      if (value !== null) {
        const count = counts.get(value) ?? { value, kept: 0, passed: 0 };
        count[fact.verdict === "keep" ? "kept" : "passed"] += 1;
        counts.set(value, count);
      }
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.kept + b.passed - (a.kept + a.passed) || (a.value < b.value ? -1 : 1))
    .slice(0, AT_MOST);
}

/**
 * Sums up what a client's verdicts say of their taste.
 *
 * @param facts one for each piece, in any order
 * @returns counts, the most frequent first, ties by name
 */
export function learnedTaste(facts: readonly TasteFact[]): LearnedTaste {
  const reasons = new Map<string, number>();
  for (const { verdict, reason } of facts) {
    if (verdict === "pass" && reason !== null) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return {
    brands: counted(facts, ({ brand }) => [brand]),
    colours: counted(facts, ({ colours }) => colours),
    materials: counted(facts, ({ materials }) => materials),
    categories: counted(facts, ({ category }) => [category]),
    price_bands: counted(facts, ({ price_band }) => [price_band]),
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
