import { FACTORS } from "../facts";
import { type Example, gainOf, isInformative, type Session } from "../learning/examples";
import { compareRankings, correctedGain } from "../learning/ndcg";
import { randomFrom, sigmoid, solve } from "../learning/numbers";
import { estimatePropensities } from "../learning/propensity";
import { splitSessions } from "../learning/split";
import { learnWeights } from "../learning/logistic";
import { type RankingWeights, RULES } from "../ranking";

const CITY = FACTORS.indexOf("city");
const TASTE = FACTORS.indexOf("taste_overlap");

function only(...wanted: string[]): RankingWeights {
  const each = 1 / wanted.length;
  return Object.fromEntries(
    FACTORS.map((factor) => [factor, wanted.includes(factor) ? each : 0]),
  ) as RankingWeights;
}

function example(position: number, values: Partial<Record<number, number>>, gain: number): Example {
  return {
    position,
    values: FACTORS.map((_, index) => values[index] ?? 0),
    was_chosen: gain > 0,
    gain,
  };
}

function session(id: string, examples: Example[], at = 0, customer_id = id): Session {
  return { id, customer_id, at, examples };
}

const NOTHING = { chosen_at: null, invited_at: null, accepted_at: null, outcome: null };

describe("what an impression was worth", () => {
  it.each([
    [NOTHING, 0],
    [{ ...NOTHING, chosen_at: 1 }, 0.25],
    [{ ...NOTHING, chosen_at: 1, invited_at: 1 }, 0.5],
    [{ ...NOTHING, invited_at: 1 }, 0.5],
    [{ ...NOTHING, invited_at: 1, accepted_at: 1 }, 0.75],
    [{ ...NOTHING, invited_at: 1, accepted_at: 1, outcome: 0 }, 0.5],
    [{ ...NOTHING, invited_at: 1, accepted_at: 1, outcome: 0.5 }, 0.75],
    [{ ...NOTHING, invited_at: 1, accepted_at: 1, outcome: 1 }, 1],
  ])("%j is %d", (outcome, gain) => {
    expect(gainOf(outcome)).toBe(gain);
  });

  it("teaches nothing without a choice between several", () => {
    expect(isInformative(session("a", [example(0, {}, 1)]))).toBe(false);
    expect(isInformative(session("a", [example(0, {}, 0), example(1, {}, 0)]))).toBe(false);
    expect(isInformative(session("a", [example(0, {}, 0), example(1, {}, 1)]))).toBe(true);
  });
});

describe("NDCG@5", () => {
  /** The rules' order is that of positions; the wanted one is third, and in the right city. */
  const third = [0, 1, 2].map((position) =>
    example(
      position,
      position === 2 ? { [CITY]: 1 } : { [TASTE]: 1 - position / 4 },
      Number(position === 2),
    ),
  );
  const compare = (propensities: number[]) =>
    compareRankings([session("a", third)], {
      rules: only("taste_overlap"),
      learned: only("city"),
      worth: correctedGain(propensities),
      seed: 1,
    });

  it("is the discounted worth of the places, as a share of the best", () => {
    const { rules, learned, difference, clients } = compare([1, 1, 1]);
    expect(rules).toBeCloseTo(1 / Math.log2(4));
    expect(learned).toBe(1);
    expect(difference.mean).toBeCloseTo(0.5);
    expect(clients).toBe(1);
  });

  it("gives a choice far down the weight of those that were not looked at there", () => {
    const first = session("b", [example(0, { [TASTE]: 1 }, 1), example(1, { [CITY]: 1 }, 0)]);
    const options = { rules: only("taste_overlap"), learned: only("city"), seed: 1 };
    const plain = compareRankings([session("a", third), first], {
      ...options,
      worth: correctedGain([1, 1, 1]),
    });
    const corrected = compareRankings([session("a", third), first], {
      ...options,
      worth: correctedGain([1, 0.5, 0.25]),
    });
    expect(corrected.learned).toBeCloseTo((4 * 1 + 1 / Math.log2(3)) / 5);
    expect(corrected.learned).toBeGreaterThan(plain.learned);
  });

  it("counts only the first five, and nothing where nothing was chosen", () => {
    const sixth = Array.from({ length: 6 }, (_, position) =>
      example(position, { [TASTE]: 1 - position / 10 }, Number(position === 5)),
    );
    const of = (examples: Example[]) =>
      compareRankings([session("a", examples)], {
        rules: only("taste_overlap"),
        learned: only("taste_overlap"),
        worth: correctedGain([1, 1, 1, 1, 1, 1]),
        seed: 1,
      });
    expect(of(sixth).rules).toBe(0);
    expect(of([example(0, {}, 0)])).toMatchObject({ sessions: 0, rules: 0 });
    expect(of([]).difference).toEqual({ mean: 0, low: -1, high: 1 });
  });

  it("is unsure of few clients and surer of many", () => {
    const random = randomFrom(3);
    const clients = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const wanted = random() < 0.7 ? 1 : 0;
        return session(`client ${index}`, [
          example(0, { [TASTE]: 1 }, Number(wanted === 0)),
          example(1, { [CITY]: 1 }, wanted),
        ]);
      });
    const widthOf = (sessions: Session[]) => {
      const { difference } = compareRankings(sessions, {
        rules: only("taste_overlap"),
        learned: only("city"),
        worth: correctedGain([1, 1]),
        seed: 1,
      });
      expect(difference.low).toBeLessThanOrEqual(difference.mean);
      expect(difference.high).toBeGreaterThanOrEqual(difference.mean);
      return difference.high - difference.low;
    };
    expect(widthOf(clients(400))).toBeLessThan(widthOf(clients(20)) / 2);
  });
});

describe("learning", () => {
  it("finds what clients go by, and leaves the rest at nothing", () => {
    const random = randomFrom(5);
    const sessions = Array.from({ length: 400 }, (_, index) => {
      const examples = [0, 1, 2, 3].map((position) => {
        const values = { [CITY]: random(), [TASTE]: random() };
        return example(position, values, 0);
      });
      const best = examples.toSorted((a, b) => (b.values[CITY] ?? 0) - (a.values[CITY] ?? 0))[0];
      return session(
        `s${index}`,
        examples.map((one) => (one === best ? { ...one, was_chosen: true, gain: 1 } : one)),
      );
    });
    const weights = learnWeights(sessions, [1, 1, 1, 1]);
    expect(weights?.city).toBeGreaterThan(0.9);
    const sum = Object.values(weights ?? {}).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 9);
  });

  it("learns nothing from nothing", () => {
    expect(learnWeights([], [])).toBeNull();
    expect(learnWeights([session("a", [example(0, {}, 0)])], [1])).toBeNull();
    expect(estimatePropensities([])).toEqual([]);
  });

  it("never lets a factor count against somebody", () => {
    const against = session("a", [example(0, { [CITY]: 1 }, 0), example(1, { [TASTE]: 1 }, 1)]);
    const weights = learnWeights([against], [1, 1]) ?? RULES.weights;
    FACTORS.forEach((factor) => expect(weights[factor]).toBeGreaterThanOrEqual(0));
    expect(weights.city).toBeLessThan(weights.taste_overlap);
  });
});

describe("holding out", () => {
  const sessions = Array.from({ length: 2_000 }, (_, index) =>
    session(`s${index}`, [], index, `cus_${index % 300}`),
  );
  const { learning, held_out } = splitSessions(sessions);

  it("keeps clients and time apart", () => {
    const known = new Set(learning.map(({ customer_id }) => customer_id));
    const last = Math.max(...learning.map(({ at }) => at));
    expect(held_out.length).toBeGreaterThan(100);
    expect(learning.length).toBeGreaterThan(700);
    held_out.forEach(({ customer_id, at }) => {
      expect(known.has(customer_id)).toBe(false);
      expect(at).toBeGreaterThan(last);
    });
  });

  it("is the same whenever it is asked", () => {
    expect(splitSessions(sessions.toReversed()).held_out.length).toBe(held_out.length);
  });
});

describe("numbers", () => {
  it("solve linear equations, also where the first pivot is nothing", () => {
    const matrix = [
      [0, 2, 1],
      [1, 1, 0],
      [3, 0, 1],
    ].map((row) => Float64Array.from(row));
    const found = solve(matrix, Float64Array.from([7, 3, 6]));
    [1, 2, 3].forEach((value, index) => expect(found[index]).toBeCloseTo(value, 9));
  });

  it("stay between 0 and 1", () => {
    expect([sigmoid(-800), sigmoid(0), sigmoid(800)]).toEqual([0, 0.5, 1]);
    const random = randomFrom(1);
    const drawn = Array.from({ length: 1_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });
});
