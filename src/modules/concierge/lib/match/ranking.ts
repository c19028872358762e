import { FACTORS, type Factor } from "./facts";

/** How much each factor counts: none below 0, together 1. */
export type RankingWeights = Readonly<Record<Factor, number>>;

/** A ranking, by the name under which it is remembered with what it answered. */
export type Ranking = { version: string; weights: RankingWeights };

/** The house's own rules: what is used until learning has proved better, and when learning fails. */
export const RULES: Ranking = {
  version: "rules-1",
  weights: {
    specialty_fit: 0.26,
    taste_overlap: 0.16,
    past_outcomes: 0.12,
    rating: 0.12,
    availability: 0.12,
    city: 0.1,
    language: 0.06,
    budget: 0.06,
  },
};

const TOLERANCE = 1e-6;

/**
 * Reads weights that come from outside the code.
 *
 * @param value such as a column of a learned ranking
 * @returns null when it is not exactly one weight for each factor, none below 0, together 1
 */
export function parseWeights(value: unknown): RankingWeights | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return null;
  }
  const given = value as Readonly<Record<string, unknown>>;
  if (Object.keys(given).length !== FACTORS.length) {
    return null;
  }
  let sum = 0;
  for (const factor of FACTORS) {
    const weight = given[factor];
    if (typeof weight !== "number" || !Number.isFinite(weight) || weight < 0) {
      return null;
    }
    sum += weight;
  }
  return Math.abs(sum - 1) <= TOLERANCE ? (given as RankingWeights) : null;
}

/** Scales weights so that they are 1 together; what is below 0 counts as nothing. */
export function normalisedWeights(weights: RankingWeights): RankingWeights | null {
  const positive = FACTORS.map((factor) => Math.max(0, weights[factor]));
  const sum = positive.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || !Number.isFinite(sum)) {
    return null;
  }
  const scaled = FACTORS.map((factor, index) => [factor, (positive[index] ?? 0) / sum] as const);
  return Object.fromEntries(scaled) as RankingWeights;
}
