import { FACTORS } from "../facts";
import type { RankingWeights } from "../ranking";
import type { Session } from "./examples";
import { randomFrom } from "./numbers";

const PLACES = 5;
const RESAMPLES = 2_000;
const LOWER = 0.025;
const UPPER = 0.975;

/** What the stylists of an answer are worth when rankings are judged, and how much the answer counts. */
export type Worth = {
  of: (session: Session, index: number) => number;
  /** Given what its stylists are worth. */
  weight: (worths: readonly number[]) => number;
};

/** A difference and its 95 % interval. */
export type Interval = { mean: number; low: number; high: number };

function discounted(worths: readonly number[]): number {
  return worths
    .slice(0, PLACES)
    .reduce((sum, worth, place) => sum + worth / Math.log2(place + 2), 0);
}

function scoreOf(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/**
 * NDCG@5 of a ranking on one answer: the discounted worth of its first five places, as a share of the
 * best that there could be (Järvelin and Kekäläinen, 2002).
 *
 * @param worths of its stylists, not all of them nothing
 */
function ndcgOf({ examples }: Session, weights: RankingWeights, worths: readonly number[]): number {
  const vector = FACTORS.map((factor) => weights[factor]);
  const items = examples.map(({ values, position }, index) => ({
    score: scoreOf(values, vector),
    // The position was the rules' doing: a tie must not be broken by it.
    tie: (position * 2_654_435_761) % 4_294_967_296,
    worth: worths[index] ?? 0,
  }));
  items.sort((a, b) => b.score - a.score || a.tie - b.tie);
  return discounted(items.map(({ worth }) => worth)) / discounted(worths.toSorted((a, b) => b - a));
}

/**
 * What was chosen, by the inverse of how likely its place was looked at: unbiased whatever order the
 * answers had. The whole answer counts by that, too: within one answer with one choice it would cancel
 * out of the share.
 */
export function correctedGain(propensities: readonly number[]): Worth {
  return {
    of: ({ examples }, index) => {
      const example = examples[index];
      return example ? example.gain / (propensities[example.position] ?? 1) : 0;
    },
    weight: (worths) => worths.reduce((sum, worth) => sum + worth, 0),
  };
}

export type Comparison = {
  /** NDCG@5, the weighted mean over answers. */
  rules: number;
  learned: number;
  /** learned less rules. */
  difference: Interval;
  /** How many answers, of how many clients. */
  sessions: number;
  clients: number;
};

/**
 * Compares two rankings on answers that neither has learned from. The interval is that of a bootstrap
 * over clients, whose answers belong together.
 *
 * @param seed of the bootstrap: the same data give the same interval
 */
export function compareRankings(
  sessions: readonly Session[],
  {
    rules,
    learned,
    worth,
    seed,
  }: { rules: RankingWeights; learned: RankingWeights; worth: Worth; seed: number },
): Comparison {
  const clients = new Map<string, Judged>();
  let judged = 0;
  for (const session of sessions) {
    const worths = session.examples.map((_, index) => worth.of(session, index));
    if (!worths.some((one) => one > 0)) {
      continue;
    }
    judged += 1;
    const weight = worth.weight(worths);
    const client = clients.get(session.customer_id) ?? { weight: 0, rules: 0, learned: 0 };
    clients.set(session.customer_id, {
      weight: client.weight + weight,
      rules: client.rules + weight * ndcgOf(session, rules, worths),
      learned: client.learned + weight * ndcgOf(session, learned, worths),
    });
  }
  const all = [...clients.values()];
  const { weight, ...sums } = all.reduce(added, { weight: 0, rules: 0, learned: 0 });
  return {
    rules: weight > 0 ? sums.rules / weight : 0,
    learned: weight > 0 ? sums.learned / weight : 0,
    difference: bootstrap(all, seed),
    sessions: judged,
    clients: all.length,
  };
}

/** Sums of one client's answers, each with its weight. */
type Judged = { weight: number; rules: number; learned: number };

function added(a: Judged, b: Judged): Judged {
  return {
    weight: a.weight + b.weight,
    rules: a.rules + b.rules,
    learned: a.learned + b.learned,
  };
}

/** The difference of the means, and its 95 % percentile interval (Efron, 1979) over clients. */
function bootstrap(clients: readonly Judged[], seed: number): Interval {
  if (clients.length === 0) {
    return { mean: 0, low: -1, high: 1 };
  }
  const differenceOf = ({ weight, rules, learned }: Judged) => (learned - rules) / weight;
  const random = randomFrom(seed);
  const means = Array.from({ length: RESAMPLES }, () => {
    const drawn = { weight: 0, rules: 0, learned: 0 };
    for (let draw = 0; draw < clients.length; draw += 1) {
      const client = clients[Math.floor(random() * clients.length)];
      drawn.weight += client?.weight ?? 0;
      drawn.rules += client?.rules ?? 0;
      drawn.learned += client?.learned ?? 0;
    }
    return differenceOf(drawn);
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0;
  return { mean: differenceOf(clients.reduce(added)), low: at(LOWER), high: at(UPPER) };
}
