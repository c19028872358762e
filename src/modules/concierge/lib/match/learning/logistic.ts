import { FACTORS } from "../facts";
import { normalisedWeights, type RankingWeights } from "../ranking";
import type { Session } from "./examples";

const ROUNDS = 400;
const STEP = 4;
const RIDGE = 2e-3;
const MOVED_ENOUGH = 1e-6;

type Batch = { rows: readonly (readonly number[])[]; gains: readonly number[]; weight: number };

/** What each choice is worth once it is corrected for how rarely its position is looked at. */
function batchOf({ examples }: Session, propensities: readonly number[]): Batch {
  const gains = examples.map(({ gain, position }) => gain / (propensities[position] ?? 1));
  return {
    rows: examples.map(({ values }) => values),
    gains,
    weight: gains.reduce((sum, gain) => sum + gain, 0),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) {
    sum += (a[index] ?? 0) * (b[index] ?? 0);
  }
  return sum;
}

/** Adds the gradient of one answer's log-likelihood: what was chosen less what was expected. */
function addGradient(
  { rows, gains, weight }: Batch,
  theta: readonly number[],
  into: number[],
): void {
  const scores = rows.map((values) => dot(values, theta));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  rows.forEach((values, row) => {
    const surprise = (gains[row] ?? 0) - (weight * (shares[row] ?? 0)) / total;
    values.forEach((value, index) => (into[index] = (into[index] ?? 0) + surprise * value));
  });
}

/**
 * Learns how much each factor counts: a conditional logistic regression (the client chooses one of
 * those shown, with odds that follow from the factors), choices weighted by what came of them and by
 * the inverse of how likely their position is looked at (Joachims et al., "Unbiased Learning-to-Rank
 * with Biased Feedback", WSDM 2017). By gradient ascent with weights kept at 0 or above, so that every
 * factor means what its sentence says.
 *
 * @param sessions to learn from; each with a choice
 * @param propensities by position
 * @returns null when nothing speaks for any factor
 */
export function learnWeights(
  sessions: readonly Session[],
  propensities: readonly number[],
): RankingWeights | null {
  const batches = sessions.map((session) => batchOf(session, propensities));
  const evidence = batches.reduce((sum, { weight }) => sum + weight, 0);
  if (!(evidence > 0)) {
    return null;
  }
  let theta = FACTORS.map(() => 1);
  let momentum = theta;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = FACTORS.map(() => 0);
    batches.forEach((batch) => addGradient(batch, momentum, gradient));
    const next = momentum.map((value, index) =>
      Math.max(0, value + STEP * ((gradient[index] ?? 0) / evidence - RIDGE * value)),
    );
    const moved = next.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (theta[i] ?? 0))),
      0,
    );
    const pull = round / (round + 3);
    momentum = next.map((value, index) => value + pull * (value - (theta[index] ?? 0)));
    theta = next;
    if (moved < MOVED_ENOUGH) {
      break;
    }
  }
  const learned = Object.fromEntries(FACTORS.map((factor, index) => [factor, theta[index] ?? 0]));
  return normalisedWeights(learned as RankingWeights);
}
