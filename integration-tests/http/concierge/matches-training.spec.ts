import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FACTORS } from "../../../src/modules/concierge/lib/match/facts";
import type { FactorValues } from "../../../src/modules/concierge/lib/match/facts";
import type { Session } from "../../../src/modules/concierge/lib/match/learning/examples";
import { RULES } from "../../../src/modules/concierge/lib/match/ranking";
import type { MatchRecord } from "../../../src/modules/concierge/match-types";
import matchTrain from "../../../src/scripts/match-train";
import { makeMarket } from "../../../src/scripts/match-train/market";
import { describeHouse } from "../../helpers/house";
import { conciergeOf } from "../../helpers/matching";

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

function factorsOf(values: readonly number[]): FactorValues {
  return Object.fromEntries(
    FACTORS.map((factor, index) => [factor, values[index] ?? 0]),
  ) as FactorValues;
}

/** A session of the market as the house would have remembered it, in the last weeks. */
function recordOf({ id, customer_id, at, examples }: Session, newest: number): MatchRecord {
  return {
    id: `mreq_${id.replace(/\W/g, "_")}`,
    customer_id,
    brief_id: null,
    query: {},
    ranking_version: RULES.version,
    at: Date.now() - (newest - at) - DAY_MS,
    impressions: examples.map(({ position, values }) => ({
      stylist_id: `sty_${position}`,
      position,
      score: 0.5,
      factors: factorsOf(values),
    })),
  };
}

describeHouse({
  name: "match_training",
  tests: ({ getContainer, mailDir }) => {
    const run = async (input: object) => {
      const before = process.exitCode;
      await matchTrain({
        container: getContainer(),
        args: [
          JSON.stringify({ adopt: true, days: 365, seed: 3, plot: "", candidate: null, ...input }),
        ],
      });
      const { exitCode } = process;
      process.exitCode = before ?? 0;
      return exitCode;
    };
    const models = async () => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select version, status, weights, metrics from ranking_model order by created_at");
      return rows as { version: string; status: string; weights: object; metrics: object }[];
    };

    beforeAll(async () => {
      const { sessions } = makeMarket({ stylists: 40, clients: 900, seed: 7 });
      const newest = Math.max(...sessions.map(({ at }) => at));
      const concierge = conciergeOf(getContainer());
      const records = sessions.map((session) => recordOf(session, newest));
      for (let start = 0; start < records.length; start += AT_ONCE) {
        await concierge.recordMatches(records.slice(start, start + AT_ONCE));
      }
      const marks = sessions.flatMap((session, index) =>
        session.examples
          .filter(({ gain }) => gain > 0)
          .map(({ position, gain }) => ({ id: records[index]?.id, position, gain })),
      );
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          `update match_impression m set chosen_at = now(),
             invited_at = case when gain > 0.25 then now() end,
             accepted_at = case when gain > 0.5 then now() end,
             outcome = case when gain > 0.5 then least(1, greatest(0, (gain - 0.5) * 2)) end
           from jsonb_to_recordset(?::jsonb) as mark(id text, position int, gain float8)
           where m.request_id = mark.id and m.position = mark.position`,
          [JSON.stringify(marks)],
        );
    });

    it("adopts what is better, says how much, and draws it", async () => {
      const plot = path.join(mailDir, "training.svg");
      expect(await run({ plot })).toBe(0);
      const [adopted, ...others] = await models();
      expect(others).toEqual([]);
      expect(adopted).toMatchObject({
        status: "active",
        metrics: { ndcg_rules: expect.any(Number), difference: { low: expect.any(Number) } },
      });
      const { difference } = adopted?.metrics as { difference: { low: number } };
      expect(difference.low).toBeGreaterThan(0);
      expect(await conciergeOf(getContainer()).activeRanking()).toMatchObject({
        version: adopted?.version,
      });
      expect(await run({ retire: true })).toBe(0);
      expect(await conciergeOf(getContainer()).activeRanking()).toBeNull();
      expect(existsSync(plot) && readFileSync(plot, "utf8")).toMatch(/^<svg /);
    });

    it("refuses what is worse, remembers that, and leaves the one that answers", async () => {
      const worse = Object.fromEntries(FACTORS.map((one) => [one, Number(one === "availability")]));
      expect(await run({ candidate: worse })).toBe(1);
      expect(await models()).toMatchObject([{ status: "refused", weights: worse }]);
      expect(await conciergeOf(getContainer()).activeRanking()).toBeNull();
    });

    it("writes nothing when it was not asked to, or when there is too little to learn from", async () => {
      expect(await run({ adopt: false })).toBe(0);
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("delete from match_request where customer_id not like 'cus_market_1%'");
      expect(await run({ days: 1 })).toBe(3);
      expect(await models()).toEqual([]);
    });
  },
});
