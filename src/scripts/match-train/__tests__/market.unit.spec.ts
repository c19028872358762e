import {
  judge,
  train,
  type TrainingOptions,
} from "../../../modules/concierge/lib/match/learning/train";
import { FACTORS } from "../../../modules/concierge/lib/match/facts";
import {
  parseWeights,
  type RankingWeights,
  RULES,
} from "../../../modules/concierge/lib/match/ranking";
import { plotOf } from "../plot";
import { describeTraining } from "../report";
import { makeMarket, TRUE_TASTE } from "../market";

const SEED = 7;
const market = makeMarket({ stylists: 40, clients: 1_500, seed: SEED });
const options: TrainingOptions = { rules: RULES.weights, seed: SEED };
const training = train(market.sessions, options);
/** Enough to be judged, quick to learn from. */
const small = makeMarket({ stylists: 40, clients: 700, seed: SEED });

function only(factor: string): RankingWeights {
  return Object.fromEntries(FACTORS.map((one) => [one, one === factor ? 1 : 0])) as RankingWeights;
}

function distance(a: RankingWeights, b: RankingWeights): number {
  return FACTORS.reduce((sum, factor) => sum + Math.abs(a[factor] - b[factor]), 0);
}

describe("learning from a market with a known taste", () => {
  it("is adopted: the whole interval of what it gains lies above zero", () => {
    expect(training.verdict).toBe("adopted");
    expect(training.comparison?.difference.low).toBeGreaterThan(0);
  });

  it("puts whom clients want at least a tenth further up than the rules, on clients and days held out", () => {
    const learned = training.weights ?? RULES.weights;
    const {
      rules,
      learned: reached,
      difference,
    } = judge(market.sessions, { rules: RULES.weights, learned }, market.wanted, SEED);
    expect(reached / rules).toBeGreaterThanOrEqual(1.1);
    expect(difference.low).toBeGreaterThan(0);
  });

  it("comes closer to that taste than the rules are", () => {
    const learned = training.weights;
    expect(parseWeights(learned)).not.toBeNull();
    expect(distance(learned ?? RULES.weights, TRUE_TASTE)).toBeLessThan(
      distance(RULES.weights, TRUE_TASTE) / 2,
    );
  });

  it("finds out how much less is looked at further down", () => {
    const estimated = training.propensities;
    expect(estimated).toHaveLength(market.attention.length);
    estimated.slice(0, 8).forEach((value, position) => {
      expect(Math.abs(value - (market.attention[position] ?? 0))).toBeLessThan(0.15);
    });
  });

  it("gives the same twice", () => {
    const again = makeMarket({ stylists: 40, clients: 700, seed: SEED });
    expect(train(again.sessions, options)).toEqual(train(small.sessions, options));
  });
});

describe("a worse ranking", () => {
  it.each(["availability", "language"])("of %s alone is refused", (factor) => {
    const refused = train(small.sessions, { ...options, candidate: only(factor) });
    expect(refused.verdict).toBe("refused");
    expect(refused.comparison?.difference.high).toBeLessThan(0);
  });

  it("is one that is no better, too: the rules against themselves", () => {
    const same = train(small.sessions, { ...options, candidate: RULES.weights });
    expect(same.verdict).toBe("refused");
    expect(same.comparison?.difference).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe("too little data", () => {
  it("leaves the rules alone, from nothing to a handful of answers", () => {
    for (const clients of [0, 1, 40]) {
      const { sessions } = makeMarket({ stylists: 20, clients, seed: SEED });
      expect(train(sessions, options)).toMatchObject({
        verdict: "too_little_data",
        comparison: null,
      });
    }
  });
});

describe("what is told of a training", () => {
  it("names the interval, the weights and the verdict", () => {
    const text = describeTraining(training, RULES.weights);
    expect(text).toMatch(/NDCG@5 .* rules 0\.\d{3} .* learned 0\.\d{3}/);
    expect(text).toMatch(/95 % interval \+0\.\d{3} to \+0\.\d{3}/);
    FACTORS.forEach((factor) => expect(text).toContain(factor));
  });

  it("is drawn as a picture of its own", () => {
    const svg = plotOf(training, RULES.weights);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg.match(/<svg|<\/svg>/g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
