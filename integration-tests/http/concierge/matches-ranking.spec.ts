import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import pg from "pg";
import { RULES } from "../../../src/modules/concierge/lib/match/ranking";
import type { RankingMetrics } from "../../../src/modules/concierge/match-types";
import { MatchMemory } from "../../../src/workflows/concierge-match/memory/memory";
import { houseSource } from "../../../src/workflows/concierge-match/memory/source";
import type { BookableStylist } from "../../helpers/bookings";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { conciergeOf, createMatchable } from "../../helpers/matching";
import { letMailsArrive } from "../../helpers/mails";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const METRICS: RankingMetrics = {
  ndcg_rules: 0.5,
  ndcg_learned: 0.6,
  difference: { mean: 0.1, low: 0.05, high: 0.15 },
  sessions: 300,
  clients: 200,
  learned_from: 900,
  propensities: [1, 0.6],
};
/** Everything for the city, which no other rule has ever said. */
const CITY_ONLY = Object.fromEntries(
  Object.keys(RULES.weights).map((factor) => [factor, factor === "city" ? 1 : 0]),
);
const LATE_MS = 2_000;

describeHouse({
  name: "match_ranking",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let ada: Person;
    let near: BookableStylist;
    let far: BookableStylist;

    const as = (person: Person) => ({ headers: { ...shop.storeHeaders, ...person.headers } });
    const ask = (body: object = {}) => api.post("/store/matches", body, as(ada));
    const sql = async (statement: string, values: unknown[] = []) => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(statement, values as string[]);
      return rows as Record<string, unknown>[];
    };
    const tell = (name: string, id: string) =>
      getContainer().resolve(Modules.EVENT_BUS).emit({ name, data: { id } });
    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      near = await createMatchable(api, container, "near", { specialties: ["menswear"] });
      far = await createMatchable(api, container, "far", {
        city: "Tokyo",
        specialties: ["bridal", "couture"],
        modes: ["video"],
      });
    });

    // What is told here is written about, too.
    afterEach(() => letMailsArrive(mailDir));

    describe("the ranking that answers", () => {
      const firstFor = async (body: object) => {
        const { data, status } = await ask(body);
        expect(status).toBe(200);
        return { version: data.ranking_version, first: data.matches[0]?.stylist.id };
      };
      const wedding = { specialties: ["bridal"], city: "Paris", language: "en" };

      it("is one that was adopted, from then on, and the rules when it is retired", async () => {
        const concierge = conciergeOf(getContainer());
        const ranking = { version: "learned-1", weights: CITY_ONLY, metrics: METRICS, note: null };
        expect(await firstFor(wedding)).toEqual({ version: "rules-1", first: far.id });
        await concierge.adoptRanking(ranking);
        expect(await firstFor(wedding)).toEqual({ version: "learned-1", first: near.id });
        await expect(concierge.adoptRanking(ranking)).rejects.toMatchObject({ status: 409 });
        expect(await firstFor(wedding)).toMatchObject({ version: "learned-1" });
        await concierge.adoptRanking({ ...ranking, version: "learned-2" });
        expect(await firstFor(wedding)).toMatchObject({ version: "learned-2" });
        expect(await concierge.retireRanking()).toBe(1);
        expect(await firstFor(wedding)).toEqual({ version: "rules-1", first: far.id });
      });

      it("is never one that was refused", async () => {
        const concierge = conciergeOf(getContainer());
        await concierge.refuseRanking({
          version: "worse",
          weights: CITY_ONLY,
          metrics: METRICS,
          note: null,
        });
        expect(await firstFor(wedding)).toEqual({ version: "rules-1", first: far.id });
      });

      it("is the rules when what was learned cannot be read", async () => {
        for (const weights of ["{}", `{"city": 7}`, "[]", `"all of them"`, "null"]) {
          await sql("delete from ranking_model");
          await sql(
            `insert into ranking_model (id, version, weights, metrics, status, trained_at)
             values ('rank_broken', 'broken', ?::jsonb, '{}', 'active', now())`,
            [weights],
          );
          expect(await firstFor(wedding)).toEqual({ version: "rules-1", first: far.id });
        }
      });
    });

    describe("a server that remembers", () => {
      let memory: MatchMemory;
      beforeEach(async () => {
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER);
        memory = new MatchMemory(houseSource(getContainer()), logger, { lookAlways: false });
        await memory.ready();
      });
      afterEach(() => memory.close());

      const remembered = (id: string) => memory.stylists.find(({ row }) => row.id === id);
      const startsOf = (id: string) => remembered(id)?.diary?.free.get("video")?.starts ?? [];
      /** Before it would look by itself. */
      const TOLD_WITHIN_MS = 4_000;

      it("takes an adopted ranking, and lets it go, when it is told", async () => {
        expect(memory.ranking).toEqual(RULES);
        const concierge = conciergeOf(getContainer());
        await concierge.adoptRanking({
          version: "learned-1",
          weights: CITY_ONLY,
          metrics: METRICS,
          note: null,
        });
        await eventuallyPasses(async () => {
          expect(memory.ranking).toEqual({ version: "learned-1", weights: CITY_ONLY });
        }, TOLD_WITHIN_MS);
        await concierge.retireRanking();
        await eventuallyPasses(async () => expect(memory.ranking).toEqual(RULES), TOLD_WITHIN_MS);
      });

      it("forgets who is suspended, and reads a diary again that has changed", async () => {
        await eventuallyPasses(async () => expect(startsOf(far.id).length).toBeGreaterThan(100));
        await sql("delete from weekly_hours where stylist_id = ?", [far.id]);
        await sql("update stylist set status = 'suspended' where id = ?", [near.id]);
        expect(remembered(near.id)).toBeDefined();
        await tell("stylist.suspended", near.id);
        await getContainer()
          .resolve(Modules.EVENT_BUS)
          .emit({ name: "availability.updated", data: { stylist_id: far.id } });
        await eventuallyPasses(async () => {
          expect(remembered(near.id)).toBeUndefined();
          expect(startsOf(far.id)).toHaveLength(0);
        }, TOLD_WITHIN_MS);
      });

      it("follows a booking to its stylist", async () => {
        await eventuallyPasses(async () => expect(startsOf(near.id).length).toBeGreaterThan(100));
        const [first] = startsOf(near.id);
        const { status } = await api.post(
          "/store/bookings",
          {
            stylist_id: near.id,
            appointment_type_id: near.instant,
            starts_at: new Date(first ?? 0).toISOString(),
            mode: "video",
            time_zone: "Europe/Paris",
          },
          as(ada),
        );
        expect(status).toBe(201);
        await eventuallyPasses(async () => {
          expect(startsOf(near.id)[0]).toBeGreaterThan(first ?? 0);
        }, TOLD_WITHIN_MS);
      });
    });

    describe("an answer in time", () => {
      it("goes out without hours when the diaries are late", async () => {
        const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await holder.connect();
        try {
          await holder.query("begin");
          await holder.query("lock table booking in access exclusive mode");
          const from = performance.now();
          const { status, data } = await ask({
            from: new Date(Date.now() + 86_400_000).toISOString(),
          });
          expect(status).toBe(200);
          expect(performance.now() - from).toBeLessThan(LATE_MS);
          expect(data.matches).toHaveLength(2);
          for (const match of data.matches as {
            next_slots: unknown[];
            reasons: { factor: string; text: string }[];
          }[]) {
            expect(match.next_slots).toEqual([]);
            const reason = match.reasons.find(({ factor }) => factor === "availability");
            expect(reason?.text).toBe("The diary is being looked up.");
          }
        } finally {
          await holder.query("rollback");
          await holder.end();
        }
        await eventuallyPasses(async () => {
          const { data } = await ask();
          expect(data.matches[0].next_slots).toHaveLength(3);
        });
      });
    });
  },
});
