import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import pg from "pg";
import { RULES } from "../../../src/modules/concierge/lib/match/ranking";
import { reassignEngagementWorkflow } from "../../../src/workflows/concierge/workflows/reassign-engagement";
import { placesTakenOf } from "../../../src/workflows/concierge-match/memory/remembered-stylist";
import { MatchMemory } from "../../../src/workflows/concierge-match/memory/memory";
import { houseSource } from "../../../src/workflows/concierge-match/memory/source";
import type { BookableStylist } from "../../helpers/bookings";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { conciergeOf } from "../../helpers/matching";
import { letMailsArrive } from "../../helpers/mails";
import type { Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";
import { CITY_ONLY, createMatchPair, dress, matchCalls, METRICS } from "./matches-house";

describeHouse({
  name: "match_ranking",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let ada: Person;
    let near: BookableStylist;
    let far: BookableStylist;

    const { as, ask, rowsOf, tell } = matchCalls(api, getContainer, () => shop);

    beforeAll(async () => {
      ({ shop, ada, near, far } = await createMatchPair(api, getContainer()));
    });

    // What is told here is written about, too.
    afterEach(() => letMailsArrive(mailDir));

    describe("the ranking that answers", () => {
      const firstFor = async (body: object) => {
        const { data, status } = await ask(ada, body);
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
          await rowsOf("delete from ranking_model");
          await rowsOf(
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
        await rowsOf("delete from weekly_hours where stylist_id = ?", [far.id]);
        await rowsOf("update stylist set status = 'suspended' where id = ?", [near.id]);
        expect(remembered(near.id)).toBeDefined();
        await tell("stylist.suspended", { id: near.id });
        await tell("availability.updated", { stylist_id: far.id });
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

      it("follows an engagement from one stylist to the other, and their places with it", async () => {
        const taken = () =>
          [near, far].map(({ id }) => {
            const stylist = remembered(id);
            return stylist?.diary ? placesTakenOf(stylist) : null;
          });
        await eventuallyPasses(async () => expect(taken()).toEqual([0, 0]));
        const id = await dress(getContainer(), near.id, ada.id);
        await tell("engagement.started", { id });
        await eventuallyPasses(async () => expect(taken()).toEqual([1, 0]), TOLD_WITHIN_MS);
        const actor = { type: "user", id: "user_staff" } as const;
        await reassignEngagementWorkflow(getContainer()).run({
          input: { id, stylist_id: far.id, actor, note: "On leave." },
        });
        await eventuallyPasses(async () => expect(taken()).toEqual([0, 1]), TOLD_WITHIN_MS);
      });
    });

    describe("an answer", () => {
      it("goes out without hours when the diaries are late", async () => {
        const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await holder.connect();
        try {
          await holder.query("begin");
          // Held until after the answer: one that waited for the diaries would never come.
          await holder.query("lock table booking in access exclusive mode");
          const { status, data } = await ask(ada, {
            from: new Date(Date.now() + 86_400_000).toISOString(),
          });
          expect(status).toBe(200);
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
          const { data } = await ask(ada);
          expect(data.matches[0].next_slots).toHaveLength(3);
        });
      });
    });
  },
});
