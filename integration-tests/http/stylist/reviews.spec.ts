import { Modules } from "@medusajs/framework/utils";
import { BOOKING_MODULE } from "../../../src/modules/booking";
import type BookingModuleService from "../../../src/modules/booking/service";
import {
  type BookableStylist,
  createStylist,
  freeSlots,
  partnerHeaders,
  shiftBooking,
} from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;

describeHouse({
  name: "stylist_reviews",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let staff: Person;
    let client: Person;
    let other: Person;
    let amara: BookableStylist;
    let rival: BookableStylist;
    let suspended: BookableStylist;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      staff = await createAdmin(api, container, "staff@example.com");
      client = await createClient(api, shop.storeHeaders, "client@example.com");
      other = await createClient(api, shop.storeHeaders, "other@example.com");
      amara = await createStylist(api, container, { email: "amara@example.com" });
      rival = await createStylist(api, container, { email: "rival@example.com" });
      suspended = await createStylist(api, container, {
        email: "away@example.com",
        status: "suspended",
      });
    });

    const asClient = (who: Person) => ({ headers: { ...shop.storeHeaders, ...who.headers } });
    const review = (
      bookingId: string,
      body: object = { rating: 5, text: "Precise." },
      who = client,
    ) => api.post(`/store/bookings/${bookingId}/review`, body, asClient(who));
    const decide = (id: string, decision: "publish" | "reject", body: object = {}) =>
      api.post(`/admin/reviews/${id}/${decision}`, body, { headers: staff.headers });
    const shown = async (id = amara.id, query = "") => {
      const path = `/store/stylists/${id}/reviews${query}`;
      return (await api.get(path, { headers: shop.storeHeaders })).data;
    };
    const waiting = async (): Promise<{ id: string; rating: number }[]> =>
      (await api.get("/admin/reviews?status=pending&limit=100", { headers: staff.headers })).data
        .reviews;

    /** Appointments that took place, straight into the table: how one gets there is tested elsewhere. */
    async function meet(stylist: BookableStylist, count = 1, who = client): Promise<string[]> {
      const service = getContainer().resolve<BookingModuleService>(BOOKING_MODULE);
      const bookings = await service.createBookings(
        Array.from({ length: count }, (_, index) => ({
          stylist_id: stylist.id,
          customer_id: who.id,
          appointment_type_id: stylist.instant,
          type_name: "First meeting",
          duration_minutes: 60,
          buffer_before_minutes: 0,
          buffer_after_minutes: 0,
          price_amount: 150,
          deposit_amount: 0,
          currency_code: "usd",
          confirmation: "instant" as const,
          free_cancellation_hours: 24,
          mode: "video" as const,
          starts_at: new Date(Date.now() - (index + 2) * DAY_MS),
          ends_at: new Date(Date.now() - (index + 2) * DAY_MS + 3_600_000),
          client_time_zone: "America/New_York",
          stylist_time_zone: "Asia/Tokyo",
          status: "completed" as const,
        })),
      );
      return bookings.map(({ id }) => id);
    }

    /** Reviews with these ratings, waiting. */
    async function reviewed(stylist: BookableStylist, ratings: number[]): Promise<string[]> {
      const meetings = await meet(stylist, ratings.length);
      for (const [index, rating] of ratings.entries()) {
        await review(meetings[index] ?? "", { rating, text: `Worth ${rating}.` });
      }
      return (await waiting()).map(({ id }) => id);
    }

    describe("writing one", () => {
      it("is open from the hold to the completed appointment only at the end", async () => {
        const [slot] = await freeSlots(api, shop.storeHeaders, amara);
        const { data: held } = await api.post(
          "/store/bookings",
          {
            stylist_id: amara.id,
            appointment_type_id: amara.instant,
            starts_at: slot?.starts_at,
            mode: "video",
            time_zone: "America/New_York",
          },
          asClient(client),
        );
        const { id } = held.booking;
        const early = async (): Promise<unknown[]> => {
          const { status, data } = await review(id);
          return [status, data.code];
        };
        expect(await early()).toEqual([409, "booking_not_completed"]);
        await api.post(`/store/bookings/${id}/confirm`, {}, asClient(client));
        expect(await early()).toEqual([409, "booking_not_completed"]);
        await shiftBooking(getContainer(), id, -120);
        expect(await early()).toEqual([409, "booking_not_completed"]);
        const done = await api.post(
          `/stylist/bookings/${id}/complete`,
          {},
          { headers: amara.headers },
        );
        expect(done.status).toBe(200);
        const before = await api.get(`/store/bookings/${id}`, asClient(client));
        expect(before.data.booking.can).toContain("review");

        const { status, data } = await review(id, { rating: 4, text: "  Precise and kind.  " });
        expect(status).toBe(201);
        expect(data.booking).toMatchObject({
          id,
          review: { rating: 4, text: "Precise and kind.", status: "pending", reply: null },
        });
        expect(data.booking.can).not.toContain("review");
      });

      it("waits unseen until staff have read it", async () => {
        const [meeting = ""] = await meet(amara);
        await review(meeting);
        expect(await shown()).toMatchObject({ reviews: [], count: 0, rating: { average: null } });
        const own = await api.get("/stylist/reviews", { headers: amara.headers });
        expect(own.data).toMatchObject({ reviews: [], count: 0 });
        expect(await waiting()).toEqual([
          expect.objectContaining({
            booking_id: meeting,
            customer_id: client.id,
            author_name: "Ada B.",
            status: "pending",
            stylist: expect.objectContaining({ id: amara.id }),
          }),
        ]);
      });

      it("happens once, of two at the same time as well", async () => {
        const [meeting = ""] = await meet(amara);
        const answers = await Promise.all(Array.from({ length: 8 }, () => review(meeting)));
        const statuses = answers.map(({ status }) => status).sort();
        expect(statuses).toEqual([201, ...Array<number>(7).fill(409)]);
        const again = await review(meeting);
        expect([again.status, again.data.code]).toEqual([409, "review_exists"]);
        expect(await waiting()).toHaveLength(1);
      });

      it("refuses what is no review", async () => {
        const [meeting = ""] = await meet(amara);
        const bodies = [
          {},
          { rating: 5 },
          { text: "Good." },
          { rating: 0, text: "Good." },
          { rating: 6, text: "Good." },
          { rating: 4.5, text: "Good." },
          { rating: "5", text: "Good." },
          { rating: 5, text: "   " },
          { rating: 5, text: "x".repeat(4001) },
          { rating: 5, text: "a\u0000b" },
          { rating: 5, text: "Good.", status: "published" },
          { rating: 5, text: "Good.", author_name: "Somebody" },
        ];
        for (const body of bodies) {
          expect([body, (await review(meeting, body)).status]).toEqual([body, 400]);
        }
        expect(await waiting()).toEqual([]);
      });

      it("is for the client whose appointment it was", async () => {
        const [meeting = ""] = await meet(amara);
        const body = { rating: 5, text: "Good." };
        const path = `/store/bookings/${meeting}/review`;
        expect((await review(meeting, body, other)).status).toBe(404);
        expect((await review("book_nothing", body)).status).toBe(404);
        const callers: [Record<string, string>, number][] = [
          [{}, 401],
          [amara.headers, 403],
          [partnerHeaders(getContainer()), 403],
          [staff.headers, 403],
        ];
        for (const [headers, expected] of callers) {
          const { status } = await api.post(path, body, {
            headers: { ...shop.storeHeaders, ...headers },
          });
          expect(status).toBe(expected);
        }
        expect(await waiting()).toEqual([]);
      });
    });

    describe("moderating", () => {
      it("publishes into list, totals and profile, exactly", async () => {
        const ids = await reviewed(amara, [5, 4, 4, 1]);
        for (const id of ids.slice(0, 3)) {
          const { status, data } = await decide(id, "publish", { note: "Read." });
          expect([status, data.review.status]).toEqual([200, "published"]);
          expect(data.review).toMatchObject({
            moderated_by: staff.id,
            moderation_note: "Read.",
            moderated_at: expect.any(String),
          });
        }
        await decide(ids[3] ?? "", "reject", { note: "Names somebody else." });
        const page = await shown(amara.id, "?limit=2&offset=1");
        expect(page).toMatchObject({
          count: 3,
          limit: 2,
          offset: 1,
          rating: { average: 4.33, count: 3, distribution: [0, 0, 0, 2, 1] },
        });
        expect(page.reviews).toHaveLength(2);
        expect(Object.keys(page.reviews[0]).sort()).toEqual([
          "author_name",
          "created_at",
          "id",
          "rating",
          "replied_at",
          "reply",
          "text",
        ]);
        const { data: profile } = await api.get(`/store/stylists/${amara.id}`, {
          headers: shop.storeHeaders,
        });
        expect(profile.stylist.rating).toEqual({ average: 4.33, count: 3 });
      });

      it("keeps the totals exact when many are decided at the same time", async () => {
        const ratings = [5, 4, 3, 2, 1, 5, 5, 4, 4, 3];
        const ids = await reviewed(amara, ratings);
        const decisions = await Promise.all(
          ids.flatMap((id) => [decide(id, "publish"), decide(id, "publish")]),
        );
        const won = decisions.filter(({ status }) => status === 200);
        const lost = decisions.filter(({ status }) => status === 409);
        expect([won.length, lost.length]).toEqual([ids.length, ids.length]);
        expect((await shown()).rating).toEqual({
          average: 3.6,
          count: 10,
          distribution: [1, 1, 2, 3, 3],
        });
        await Promise.all(ids.slice(0, 5).map((id) => decide(id, "reject", { note: "Twice." })));
        expect((await shown()).rating).toEqual({
          average: 4.2,
          count: 5,
          distribution: [0, 0, 1, 2, 2],
        });
      });

      it("takes a review down again, and up", async () => {
        const [id = ""] = await reviewed(amara, [2]);
        const states = [
          ["publish", 1],
          ["reject", 0],
          ["publish", 1],
        ] as const;
        for (const [decision, count] of states) {
          await decide(id, decision, { note: "Looked at again." });
          expect((await shown()).rating.count).toBe(count);
        }
        const twice = await decide(id, "publish");
        expect([twice.status, twice.data.code]).toEqual([409, "review_transition_refused"]);
      });

      it("wants a reason for a refusal, and knows what it decides on", async () => {
        const [id = ""] = await reviewed(amara, [2]);
        expect((await decide(id, "reject")).status).toBe(400);
        expect((await decide(id, "reject", { note: "  " })).status).toBe(400);
        expect((await decide(id, "publish", { status: "published" })).status).toBe(400);
        expect((await decide("srev_nothing", "publish")).status).toBe(404);
        const wrong = await api.get("/admin/reviews?status=open", { headers: staff.headers });
        expect(wrong.status).toBe(400);
        for (const headers of [{}, client.headers, amara.headers]) {
          const { status } = await api.post(`/admin/reviews/${id}/publish`, {}, { headers });
          expect(status).toBe(401);
        }
        expect(await waiting()).toHaveLength(1);
      });

      it("puts state and totals back when the workflow fails behind it", async () => {
        const [id = ""] = await reviewed(amara, [2]);
        const bus = getContainer().resolve(Modules.EVENT_BUS);
        const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        expect((await decide(id, "publish")).status).toBe(500);
        emit.mockRestore();
        expect(await waiting()).toEqual([expect.objectContaining({ id, moderated_by: null })]);
        expect((await shown()).rating.count).toBe(0);
      });
    });

    describe("answering", () => {
      const reply = (id: string, body: object = { reply: "Thank you." }, who: Person = amara) =>
        api.post(`/stylist/reviews/${id}/reply`, body, { headers: who.headers });

      it("happens once, under a published review of the stylist's own", async () => {
        const [id = ""] = await reviewed(amara, [5]);
        expect((await reply(id)).status).toBe(404);
        await decide(id, "publish");
        expect((await reply(id, undefined, rival)).status).toBe(404);
        expect((await reply("srev_nothing")).status).toBe(404);
        for (const body of [{}, { reply: " " }, { reply: "x".repeat(4001) }, { text: "Thanks." }]) {
          expect((await reply(id, body)).status).toBe(400);
        }
        const { status, data } = await reply(id);
        expect(status).toBe(200);
        expect(data.review).toMatchObject({
          id,
          reply: "Thank you.",
          replied_at: expect.any(String),
        });
        const [published] = (await shown()).reviews;
        expect(published).toMatchObject({ reply: "Thank you." });
        const twice = await reply(id, { reply: "And again." });
        expect([twice.status, twice.data.code]).toEqual([409, "review_has_reply"]);
      });

      it("is for stylists who are with the house", async () => {
        const [id = ""] = await reviewed(amara, [5]);
        await decide(id, "publish");
        const callers: [string, Record<string, string>, number][] = [
          ["nobody", {}, 401],
          ["a client", client.headers, 403],
          ["a partner", partnerHeaders(getContainer()), 403],
          ["a suspended stylist", suspended.headers, 403],
        ];
        for (const [who, headers, expected] of callers) {
          const written = await api.post(
            `/stylist/reviews/${id}/reply`,
            { reply: "Thanks." },
            { headers },
          );
          const read = await api.get("/stylist/reviews", { headers });
          expect([who, written.status, read.status]).toEqual([who, expected, expected]);
        }
      });
    });

    it("shows the reviews of approved stylists alone", async () => {
      for (const id of [suspended.id, "sty_nobody", "nobody"]) {
        const path = `/store/stylists/${id}/reviews`;
        expect((await api.get(path, { headers: shop.storeHeaders })).status).toBe(404);
      }
      expect(await shown(rival.id)).toMatchObject({
        reviews: [],
        count: 0,
        rating: { average: null, count: 0, distribution: [0, 0, 0, 0, 0] },
      });
    });
  },
});
