import { type Candidate, FACTORS, type Factor, type FactorValues, type MatchWish } from "./facts";
import { factorValues, isKnown } from "./factors";
import { EXCLUSIONS, type Exclusion, exclusionOf } from "./filters";
import type { Ranking } from "./ranking";
import { tieBreak } from "./tie-break";

/** Scores are whole numbers of ten-thousandths, so that their parts add up exactly. */
const UNITS = 10_000;

/** What one factor adds to a score. */
export type Contribution = { factor: Factor; contribution: number };

type RankedStylist<One extends Candidate = Candidate> = {
  candidate: One;
  /** From 0 to 1; the sum of the contributions. */
  score: number;
  /** What is known first, the greatest before the others. */
  contributions: readonly Contribution[];
  values: FactorValues;
};

export type RankedAnswer<One extends Candidate = Candidate> = {
  ranked: RankedStylist<One>[];
  /** How many were left out, by the first rule that spoke against them; those that did not are left out. */
  filtered: { reason: Exclusion; count: number }[];
};

type Scored<One extends Candidate> = {
  candidate: One;
  values: FactorValues;
  units: number;
  /** See `tieBreak`; worked out when it is first needed. */
  tie?: number;
};

/** A contribution in whole ten-thousandths. */
function unitsOf(ranking: Ranking, values: FactorValues, factor: Factor): number {
  return Math.round(UNITS * ranking.weights[factor] * values[factor]);
}

function scoreOf(ranking: Ranking, values: FactorValues): number {
  let units = 0;
  for (const factor of FACTORS) {
    units += unitsOf(ranking, values, factor);
  }
  return units;
}

/** What the client wants to know first: what speaks for somebody, before what nobody has asked for. */
function contributionsOf(
  ranking: Ranking,
  { candidate, values }: Scored<Candidate>,
  wish: MatchWish,
): Contribution[] {
  const isToldLast = ({ factor }: Contribution) => Number(!isKnown(factor, candidate, wish));
  return FACTORS.map((factor) => ({
    factor,
    contribution: unitsOf(ranking, values, factor) / UNITS,
  })).sort((a, b) => isToldLast(a) - isToldLast(b) || b.contribution - a.contribution);
}

/** Less than 0 when the first one comes first; never 0 for two different stylists. */
function compare(a: Scored<Candidate>, b: Scored<Candidate>, key: string): number {
  if (a.units !== b.units) {
    return b.units - a.units;
  }
  const [one, other] = [a.candidate.facts.id, b.candidate.facts.id];
  a.tie ??= tieBreak(key, one);
  b.tie ??= tieBreak(key, other);
  return a.tie - b.tie || (one < other ? -1 : 1);
}

/** Puts one where it belongs among the best; hundreds are looked at, and only a page of them is wanted. */
function keepBest<One extends Candidate>(
  best: Scored<One>[],
  one: Scored<One>,
  limit: number,
  key: string,
): void {
  let place = best.length;
  while (place > 0 && compare(one, best[place - 1] as Scored<One>, key) < 0) {
    place -= 1;
  }
  if (place < limit) {
    best.splice(place, 0, one);
    best.length = Math.min(best.length, limit);
  }
}

/**
 * Ranks the stylists who can be offered: an addition of weighted factors, and nothing else.
 *
 * @param candidates in any order, which changes nothing
 * @param limit how many are answered at most
 */
export function rankStylists<One extends Candidate>(
  candidates: readonly One[],
  wish: MatchWish,
  ranking: Ranking,
  limit: number,
): RankedAnswer<One> {
  const excluded = new Map<Exclusion, number>();
  const best: Scored<One>[] = [];
  for (const candidate of candidates) {
    const exclusion = exclusionOf(candidate, wish);
    if (exclusion) {
      excluded.set(exclusion, (excluded.get(exclusion) ?? 0) + 1);
      continue;
    }
    const values = factorValues(candidate, wish);
    keepBest(best, { candidate, values, units: scoreOf(ranking, values) }, limit, wish.key);
  }
  return {
    ranked: best.map((one) => ({
      candidate: one.candidate,
      values: one.values,
      score: one.units / UNITS,
      contributions: contributionsOf(ranking, one, wish),
    })),
    filtered: EXCLUSIONS.flatMap((reason) => {
      const count = excluded.get(reason);
      return count ? [{ reason, count }] : [];
    }),
  };
}
