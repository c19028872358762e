import type { RankingWeights } from "../ranking";
import { isInformative, type Session } from "./examples";
import { learnWeights } from "./logistic";
import { type Comparison, compareRankings, correctedGain, type Worth } from "./ndcg";
import { estimatePropensities } from "./propensity";
import { splitSessions } from "./split";

/** Fewer answers with a choice prove nothing, however they fall out. */
export const SESSIONS_MIN = 200;
const HELD_OUT_CLIENTS_MIN = 30;

type TrainingVerdict = "adopted" | "refused" | "too_little_data";

export type Training = {
  verdict: TrainingVerdict;
  weights: RankingWeights | null;
  propensities: number[];
  /** By what clients did, corrected for the position; this decides. */
  comparison: Comparison | null;
  learned_from: number;
};

export type TrainingOptions = {
  rules: RankingWeights;
  seed: number;
  /** Judges this ranking instead of learning one. */
  candidate?: RankingWeights;
};

function tooLittle(learned_from: number, propensities: number[] = []): Training {
  return {
    verdict: "too_little_data",
    weights: null,
    propensities,
    comparison: null,
    learned_from,
  };
}

/**
 * Learns a ranking and judges it on answers it has not seen. It is adopted only when the whole 95 %
 * interval of what it gains in NDCG@5 lies above zero.
 *
 * @param sessions every answer that is known, with or without a choice
 */
export function train(sessions: readonly Session[], options: TrainingOptions): Training {
  const { rules, seed, candidate } = options;
  const { learning, held_out } = splitSessions(sessions);
  const informative = learning.filter(isInformative);
  if (informative.length < SESSIONS_MIN) {
    return tooLittle(informative.length);
  }
  const propensities = estimatePropensities(learning);
  const weights = candidate ?? learnWeights(informative, propensities);
  const judging = held_out.filter(isInformative);
  if (!weights || new Set(judging.map((one) => one.customer_id)).size < HELD_OUT_CLIENTS_MIN) {
    return tooLittle(informative.length, propensities);
  }
  const worth = correctedGain(propensities);
  const comparison = compareRankings(judging, { rules, learned: weights, worth, seed });
  return {
    verdict: comparison.difference.low > 0 ? "adopted" : "refused",
    weights,
    propensities,
    comparison,
    learned_from: informative.length,
  };
}

/** Compares two rankings on the answers held out, by a worth that is known from elsewhere. */
export function judge(
  sessions: readonly Session[],
  weights: { rules: RankingWeights; learned: RankingWeights },
  worth: Worth,
  seed: number,
): Comparison {
  return compareRankings(splitSessions(sessions).held_out, { ...weights, worth, seed });
}
