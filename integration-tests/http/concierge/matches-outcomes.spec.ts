import type { MatchingQuality } from "../../../src/modules/concierge/match-types";
import { STYLIST_MODULE } from "../../../src/modules/stylist";
import type StylistModuleService from "../../../src/modules/stylist/service";
import { followOutcomeWorkflow } from "../../../src/workflows/concierge-match/workflows/follow-outcome";
import type { BookableStylist } from "../../helpers/bookings";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { conciergeOf, createBrief, createInvitation } from "../../helpers/matching";
import { letMailsArrive } from "../../helpers/mails";
import { createAdmin, type Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";
import { CITY_ONLY, createMatchPair, matchCalls, METRICS } from "./matches-house";

describeHouse({
  name: "match_outcomes",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let staff: Person;
    let ada: Person;
    let near: BookableStylist;
    let far: BookableStylist;

    const { as, ask, rowsOf, tell } = matchCalls(api, getContainer, () => shop);
    const impressionOf = async (match_id: string, stylist_id: string) => {
      const [row] = await rowsOf(
        "select * from match_impression where request_id = ? and stylist_id = ?",
        [match_id, stylist_id],
      );
      return row;
    };

    beforeAll(async () => {
      ({ shop, ada, near, far } = await createMatchPair(api, getContainer()));
      staff = await createAdmin(api, getContainer(), "staff@example.com");
    });

    // What is told here is written about, too.
    afterEach(() => letMailsArrive(mailDir));

    describe("what came of an answer", () => {
      const invited = async (stylist: BookableStylist) => {
        const brief_id = await createBrief(getContainer(), ada.id);
        const { data } = await ask(ada, { brief_id });
        const of = { brief_id, customer_id: ada.id, stylist_id: stylist.id };
        const match_id = data.match_id as string;
        const id = await createInvitation(getContainer(), { ...of, match_id });
        return { id, match_id, ...of };
      };
      const answer = (id: string, status: string) =>
        conciergeOf(getContainer()).updateInvitations({
          id,
          status: status as "accepted",
          answered_at: new Date(),
        });

      it("follows an invitation, told twice and in any order", async () => {
        const { id, match_id } = await invited(far);
        await tell("invitation.created", { id: id });
        await eventuallyPasses(async () => {
          expect(await impressionOf(match_id, far.id)).toMatchObject({
            invited_at: expect.any(Date),
            accepted_at: null,
            declined_at: null,
          });
        });
        await answer(id, "accepted");
        await tell("invitation.accepted", { id: id });
        for (const event of ["invitation.accepted", "invitation.created", "invitation.accepted"]) {
          await followOutcomeWorkflow(getContainer()).run({ input: { event, id } });
        }
        await eventuallyPasses(async () => {
          expect(await impressionOf(match_id, far.id)).toMatchObject({
            invited_at: expect.any(Date),
            accepted_at: expect.any(Date),
            outcome: null,
          });
        });
        expect(await impressionOf(match_id, near.id)).toMatchObject({ invited_at: null });
      });

      it("follows a refusal", async () => {
        const { id, match_id } = await invited(near);
        await answer(id, "declined");
        await tell("invitation.declined", { id: id });
        await eventuallyPasses(async () => {
          expect(await impressionOf(match_id, near.id)).toMatchObject({
            declined_at: expect.any(Date),
            accepted_at: null,
          });
        });
      });

      it("is the mean of the engagement, the pieces kept and the stars", async () => {
        const concierge = conciergeOf(getContainer());
        const { id, match_id, ...of } = await invited(far);
        await answer(id, "accepted");
        const engagement = await concierge.createEngagements({
          ...of,
          title: "A wedding",
          status: "completed",
          started_at: new Date(),
          ended_at: new Date(),
        });
        await concierge.followMatchOutcome({ engagement_id: engagement.id });
        expect(await impressionOf(match_id, far.id)).toMatchObject({ outcome: 1 });

        await concierge.updateInvitations({ id, booking_id: "book_one" });
        const stylists = getContainer().resolve<StylistModuleService>(STYLIST_MODULE);
        const review = await stylists.createStylistReviews({
          booking_id: "book_one",
          stylist_id: far.id,
          customer_id: ada.id,
          author_name: "Ada B.",
          rating: 3,
          text: "Fine.",
          status: "published",
        });
        await tell("stylist_review.published", { id: review.id });
        await eventuallyPasses(async () => {
          expect(await impressionOf(match_id, far.id)).toMatchObject({ rating: 3, outcome: 0.75 });
        });
        await stylists.updateStylistReviews({ id: review.id, status: "rejected" });
        await tell("stylist_review.rejected", { id: review.id });
        await eventuallyPasses(async () => {
          expect(await impressionOf(match_id, far.id)).toMatchObject({ rating: null, outcome: 1 });
        });
      });

      it("raises whoever did well, and sinks who did not", async () => {
        const of = async () => {
          const { data } = await ask(ada, { limit: 2 });
          const found = (
            data.matches as {
              stylist: { id: string };
              reasons: { factor: string; contribution: number }[];
            }[]
          ).find(({ stylist }) => stylist.id === near.id);
          return found?.reasons.find(({ factor }) => factor === "past_outcomes")?.contribution ?? 0;
        };
        const before = await of();
        for (const customer_id of ["cus_one", "cus_two", "cus_three"]) {
          const brief_id = await createBrief(getContainer(), customer_id);
          await createInvitation(
            getContainer(),
            { brief_id, customer_id, stylist_id: near.id },
            { status: "expired", answered_at: new Date() },
          );
        }
        expect(await of()).toBeLessThan(before);
      });
    });

    describe("the numbers for staff", () => {
      it("tell what was shown, chosen and accepted, by ranking", async () => {
        const concierge = conciergeOf(getContainer());
        const { data: first } = await ask(ada);
        await ask(ada);
        const [shown] = first.matches as { stylist: { id: string } }[];
        await api.post(
          `/store/matches/${first.match_id}/choices`,
          { stylist_id: shown?.stylist.id },
          as(ada),
        );
        await concierge.refuseRanking({
          version: "worse",
          weights: CITY_ONLY,
          metrics: METRICS,
          note: "No better",
        });
        const { data, status } = await api.get("/admin/matching", { headers: staff.headers });
        expect(status).toBe(200);
        const matching = data.matching as MatchingQuality;
        expect(matching.active_version).toBe("rules-1");
        expect(matching.rankings.find(({ version }) => version === "rules-1")).toEqual({
          version: "rules-1",
          status: "rules",
          trained_at: null,
          note: null,
          requests: 2,
          impressions: 4,
          chosen: 1,
          invited: 0,
          accepted: 0,
          declined: 0,
          acceptance_rate: null,
          mean_outcome: null,
          positions: [
            { position: 0, impressions: 2, chosen: 1, rate: 0.5 },
            { position: 1, impressions: 2, chosen: 0, rate: 0 },
          ],
          metrics: null,
        });
        expect(matching.history).toMatchObject([
          { version: "worse", status: "refused", metrics: METRICS },
        ]);
      });

      it("are for staff alone", async () => {
        expect((await api.get("/admin/matching")).status).toBe(401);
        expect((await api.get("/admin/matching", { headers: ada.headers })).status).toBe(401);
        expect((await api.get("/admin/matching", { headers: near.headers })).status).toBe(401);
      });
    });
  },
});
