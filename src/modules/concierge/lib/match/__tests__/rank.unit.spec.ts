import fc from "fast-check";
import { FACTORS } from "../facts";
import { factorValues } from "../factors";
import { EXCLUSIONS, exclusionOf } from "../filters";
import { rankStylists } from "../rank";
import { normalisedWeights, parseWeights, type RankingWeights, RULES } from "../ranking";
import { reasonsOf } from "../sentences";
import { tieBreak } from "../tie-break";
import { anyCandidates, anyWish, NOW, stylist, wish } from "./sample-market";

const anyWeights = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((all) => all.some((weight) => weight > 0.01))
  .map((all) => {
    const given = Object.fromEntries(FACTORS.map((factor, index) => [factor, all[index] ?? 0]));
    return normalisedWeights(given as RankingWeights) ?? RULES.weights;
  });

const idsOf = (answer: ReturnType<typeof rankStylists>): string[] =>
  answer.ranked.map(({ candidate }) => candidate.facts.id);

describe("a ranking", () => {
  it("adds its contributions up to the score, exactly, whatever the weights", () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, anyWeights, (candidates, wanted, weights) => {
        for (const one of rankStylists(candidates, wanted, { version: "x", weights }, 20).ranked) {
          const units = one.contributions.map(({ contribution }) =>
            Math.round(contribution * 10_000),
          );
          expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(Math.round(one.score * 10_000));
          expect(one.contributions.map(({ factor }) => factor).toSorted()).toEqual(
            [...FACTORS].toSorted(),
          );
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1.0005);
        }
      }),
    );
  });

  it("keeps every factor between 0 and 1", () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, (candidates, wanted) => {
        for (const candidate of candidates) {
          for (const value of Object.values(factorValues(candidate, wanted))) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it("answers the same whatever anybody pays the house", () => {
    const rate = fc.record({
      commission_rate: fc.double({ min: 0, max: 1, noNaN: true }),
      metadata: fc.record({ commission: fc.integer({ min: 0, max: 90 }), plan: fc.string() }),
    });
    const rates = fc.array(rate, { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(anyCandidates, anyWish, rates, fc.nat(), (candidates, wanted, paid, turn) => {
        const paying = (by: number) =>
          candidates.map(({ facts, opening }, index) => ({
            facts: { ...facts, ...paid[(index + by) % paid.length] },
            opening,
          }));
        const plain = rankStylists(candidates, wanted, RULES, 20);
        const some = rankStylists(paying(0), wanted, RULES, 20);
        const others = rankStylists(paying(1 + turn), wanted, RULES, 20);
        for (const answer of [some, others]) {
          expect(idsOf(answer)).toEqual(idsOf(plain));
          expect(answer.ranked.map(({ score }) => score)).toEqual(
            plain.ranked.map(({ score }) => score),
          );
        }
      }),
    );
  });

  it("reads nothing of a stylist but what it says it does", () => {
    const read = new Set<string>();
    const watched = new Proxy(stylist(), {
      get: (facts, key: string) => {
        read.add(key);
        return facts[key as keyof typeof facts];
      },
    });
    const told = { candidate: { facts: watched, opening: null }, wish: wish() };
    const { ranked } = rankStylists([told.candidate], told.wish, RULES, 1);
    const [first] = ranked;
    reasonsOf(
      { ...told, values: factorValues(told.candidate, told.wish), language: "en" },
      first?.contributions ?? [],
      (specialty) => specialty,
    );
    expect([...read].filter((key) => !Object.hasOwn(stylist(), key))).toEqual([]);
    expect(Object.keys(stylist()).join(" ")).not.toMatch(/commission|fee|payout|margin/);
  });

  it("does not depend on the order in which stylists come, and never shows one twice", () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, (candidates, wanted) => {
        const there = idsOf(rankStylists(candidates, wanted, RULES, 20));
        expect(idsOf(rankStylists(candidates.toReversed(), wanted, RULES, 20))).toEqual(there);
        expect(new Set(there).size).toBe(there.length);
      }),
    );
  });

  it("accounts for everybody: shown, cut off by the limit, or left out for a reason", () => {
    fc.assert(
      fc.property(anyCandidates, anyWish, (candidates, wanted) => {
        const { ranked, filtered } = rankStylists(candidates, wanted, RULES, 100);
        const left = filtered.reduce((sum, { count }) => sum + count, 0);
        expect(ranked.length + left).toBe(candidates.length);
        for (const { candidate } of ranked) {
          expect(exclusionOf(candidate, wanted)).toBeNull();
        }
      }),
    );
  });

  it("tells what nobody has asked for last", () => {
    const candidate = { facts: stylist(), opening: { count: 1, first: NOW } };
    const [first] = rankStylists([candidate], wish({ city: "Paris" }), RULES, 1).ranked;
    const order = first?.contributions.map(({ factor }) => factor) ?? [];
    expect(order.slice(0, 4).toSorted()).toEqual([
      "availability",
      "city",
      "past_outcomes",
      "rating",
    ]);
    expect(order[4]).toBe("specialty_fit");
  });

  it("breaks ties by the request, so that nobody is always first", () => {
    const twins = ["sty_a", "sty_b", "sty_c"].map((id) => ({
      facts: stylist({ id }),
      opening: null,
    }));
    const firsts = new Set(
      Array.from(
        { length: 40 },
        (_, index) => idsOf(rankStylists(twins, wish({ key: `cus_${index}` }), RULES, 3))[0],
      ),
    );
    expect(firsts).toEqual(new Set(["sty_a", "sty_b", "sty_c"]));
    const again = idsOf(rankStylists(twins, wish({ key: "cus_7" }), RULES, 3));
    expect(idsOf(rankStylists(twins, wish({ key: "cus_7" }), RULES, 3))).toEqual(again);
  });

  it("spreads ties evenly", () => {
    const counts = Array.from({ length: 4 }, () => 0);
    for (let request = 0; request < 4_000; request += 1) {
      const hashes = counts.map((_, index) => tieBreak(`request ${request}`, `sty_${index}`));
      const first = hashes.indexOf(Math.min(...hashes));
      counts[first] = (counts[first] ?? 0) + 1;
    }
    counts.forEach((count) => expect(Math.abs(count - 1_000)).toBeLessThan(120));
  });
});

describe("who is left out", () => {
  const fine = { facts: stylist(), opening: { count: 3, first: NOW } };
  const required = { from: NOW, to: NOW + 1, is_required: true };

  it.each([
    ["declined", fine, wish({ declined: new Set(["sty_1"]) })],
    ["capacity", { ...fine, facts: stylist({ client_capacity: 2, active_clients: 2 }) }, wish()],
    ["mode", fine, wish({ mode: "at_home" })],
    ["language", fine, wish({ required_languages: ["fr", "ja"] })],
    ["rate", fine, wish({ max_rate: { amount: 149.99, currency_code: "eur" } })],
    ["availability", { ...fine, opening: { count: 0, first: null } }, wish({ window: required })],
  ] as const)("is somebody with the wrong %s", (reason, candidate, wanted) => {
    expect(exclusionOf(candidate, wanted)).toBe(reason);
    expect(exclusionOf(fine, wish())).toBeNull();
  });

  it("covers every reason there is", () => {
    expect(EXCLUSIONS).toHaveLength(6);
  });

  it("is nobody at the very edge", () => {
    const full = { ...fine, facts: stylist({ client_capacity: 2, active_clients: 1 }) };
    expect(exclusionOf(full, wish())).toBeNull();
    expect(exclusionOf(fine, wish({ max_rate: { amount: 150, currency_code: "eur" } }))).toBeNull();
    expect(exclusionOf(fine, wish({ required_languages: ["fr", "en"] }))).toBeNull();
  });

  it("is nobody for the place that the client has of theirs already", () => {
    const full = { ...fine, facts: stylist({ client_capacity: 2, active_clients: 2 }) };
    expect(exclusionOf(full, wish({ dressed_by: new Set(["sty_1"]) }))).toBeNull();
    expect(exclusionOf(full, wish({ dressed_by: new Set(["sty_2"]) }))).toBe("capacity");
    const over = { ...fine, facts: stylist({ client_capacity: 2, active_clients: 3 }) };
    expect(exclusionOf(over, wish({ dressed_by: new Set(["sty_1"]) }))).toBe("capacity");
  });

  it("is nobody for an amount in another currency, or a diary that is not known in time", () => {
    expect(exclusionOf(fine, wish({ max_rate: { amount: 1, currency_code: "usd" } }))).toBeNull();
    expect(exclusionOf({ ...fine, opening: null }, wish({ window: required }))).toBeNull();
  });
});

describe("weights from outside", () => {
  const good = { ...RULES.weights };

  it("are the rules' own, and what learning writes", () => {
    expect(parseWeights(good)).toEqual(good);
  });

  it.each([
    null,
    "rules",
    [],
    {},
    { ...good, commission: 0 },
    { ...good, city: -0.1, language: good.language + good.city + 0.1 },
    { ...good, city: Number.NaN },
    { ...good, city: "0.1" },
    { ...good, city: 0.5 },
  ])("are refused when they are not weights: %j", (broken) => {
    expect(parseWeights(broken)).toBeNull();
  });

  it("cannot be made of nothing", () => {
    const nothing = Object.fromEntries(FACTORS.map((factor) => [factor, -1]));
    expect(normalisedWeights(nothing as RankingWeights)).toBeNull();
  });
});
