import type { BookableStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createBrief, createInvitation } from "../../helpers/matching";
import type { Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";
import { createMatchCast, dress, type Match, matchCalls } from "./matches-house";

const DAY_MS = 86_400_000;

describeHouse({
  name: "matches_filters",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let bridal: BookableStylist;
    let tailor: BookableStylist;
    let distant: BookableStylist;
    const { as, ask, shownTo, rowsOf } = matchCalls(api, getContainer, () => shop);

    beforeAll(async () => {
      const cast = await createMatchCast(api, getContainer());
      ({ shop, ada, eve, bridal, tailor, distant } = cast);
    });

    describe("who is left out, and why", () => {
      const left = async (body: object) => {
        const { data } = await ask(ada, body);
        const shown = (data.matches as Match[]).map(({ stylist }) => stylist.id);
        return { shown: new Set(shown), filtered: data.filtered };
      };

      it("is who does not meet like that, or speak that language", async () => {
        expect(await left({ mode: "in_person" })).toEqual({
          shown: new Set([bridal.id, tailor.id]),
          filtered: [{ reason: "mode", count: 1 }],
        });
        expect(await left({ language: "FR" })).toEqual({
          shown: new Set([bridal.id]),
          filtered: [{ reason: "language", count: 2 }],
        });
      });

      it("is who charges more, in the same currency alone; the others say so", async () => {
        const { data } = await ask(ada, { max_rate: 250, currency_code: "EUR" });
        const shown = (data.matches as Match[]).map(({ stylist }) => stylist.id);
        expect(new Set(shown)).toEqual(new Set([bridal.id, distant.id]));
        expect(data.filtered).toEqual([{ reason: "rate", count: 1 }]);
        const away = (data.matches as Match[]).find(({ stylist }) => stylist.id === distant.id);
        const budget = away?.reasons.find(({ factor }) => factor === "budget");
        expect(budget?.text).toMatch(/not compared with your limit in EUR/);
      });

      it("is who has no time in the days that were asked for", async () => {
        await rowsOf("delete from weekly_hours where stylist_id = ?", [tailor.id]);
        const from = new Date(Date.now() + 3 * DAY_MS).toISOString();
        const to = new Date(Date.now() + 6 * DAY_MS).toISOString();
        expect(await left({ from, to })).toEqual({
          shown: new Set([bridal.id, distant.id]),
          filtered: [{ reason: "availability", count: 1 }],
        });
        const { data } = await ask(ada, { from, to });
        for (const { next_slots } of data.matches as Match[]) {
          next_slots.forEach(({ starts_at }) => {
            expect(starts_at >= from && starts_at < to).toBe(true);
          });
        }
      });

      it("is who has no place for another client", async () => {
        await dress(getContainer(), bridal.id, "cus_one");
        await dress(getContainer(), bridal.id, "cus_two");
        expect(await left({})).toEqual({
          shown: new Set([tailor.id, distant.id]),
          filtered: [{ reason: "capacity", count: 1 }],
        });
      });

      it("is nobody who dresses this client already: they take no other place", async () => {
        await dress(getContainer(), bridal.id, "cus_one");
        await dress(getContainer(), bridal.id, ada.id);
        expect(await left({})).toEqual({
          shown: new Set([bridal.id, tailor.id, distant.id]),
          filtered: [],
        });
        expect(await shownTo(eve)).not.toContain(bridal.id);
        const stylist_ids = [bridal.id];
        const invite = async (person: Person) => {
          const brief_id = await createBrief(getContainer(), person.id);
          const invitation = { stylist_ids, message: "Once more?" };
          const path = `/store/briefs/${brief_id}/invitations`;
          return (await api.post(path, invitation, as(person))).status;
        };
        expect([await invite(ada), await invite(eve)]).toEqual([201, 409]);
      });

      it("is who has declined this brief, for this brief alone", async () => {
        const brief_id = await createBrief(getContainer(), ada.id);
        const of = { brief_id, customer_id: ada.id, stylist_id: tailor.id };
        await createInvitation(getContainer(), of, { status: "declined", answered_at: new Date() });
        expect(await left({ brief_id })).toEqual({
          shown: new Set([bridal.id, distant.id]),
          filtered: [{ reason: "declined", count: 1 }],
        });
        expect(await shownTo(ada)).toHaveLength(3);
      });

      it("is who is not approved, without a word", async () => {
        await rowsOf("update stylist set status = 'suspended' where id = ?", [tailor.id]);
        expect(await left({})).toEqual({ shown: new Set([bridal.id, distant.id]), filtered: [] });
      });
    });

    describe("whose brief it is", () => {
      it("is asked of the token: another's is unknown", async () => {
        const brief_id = await createBrief(getContainer(), ada.id);
        expect((await ask(eve, { brief_id })).status).toBe(404);
        expect((await ask(ada, { brief_id: "brief_nobody" })).status).toBe(404);
        expect((await ask(ada, { brief_id })).status).toBe(200);
      });

      it.each(["engaged", "closed", "withdrawn"])(
        "a brief that is %s finds nobody",
        async (status) => {
          const brief_id = await createBrief(getContainer(), ada.id, { status });
          const { status: answered, data } = await ask(ada, { brief_id });
          expect(answered).toBe(409);
          expect(data).toMatchObject({ code: "brief_not_open", details: { status } });
        },
      );
    });

    describe("who may ask", () => {
      it("are clients alone", async () => {
        const { storeHeaders: headers } = shop;
        expect((await api.post("/store/matches", {}, { headers })).status).toBe(401);
        const wrong = await api.post(
          "/store/matches",
          {},
          { headers: { ...headers, ...bridal.headers } },
        );
        expect(wrong.status).toBe(403);
        const choice = await api.post(
          "/store/matches/mreq_1/choices",
          { stylist_id: "x" },
          { headers },
        );
        expect(choice.status).toBe(401);
      });

      it.each([
        { limit: 0 },
        { limit: 21 },
        { limit: "many" },
        { specialties: ["sorcery"] },
        { specialties: Array.from({ length: 13 }, () => "bridal") },
        { max_rate: 10 },
        { max_rate: -1, currency_code: "eur" },
        { max_rate: 1e300, currency_code: "eur" },
        { max_rate: "NaN", currency_code: "eur" },
        { currency_code: "euros" },
        { city: "" },
        { city: "x".repeat(121) },
        { mode: "teleport" },
        { language: "english" },
        { from: "tomorrow" },
        { from: "2027-01-02T00:00:00Z", to: "2027-01-01T00:00:00Z" },
        { to: "2020-01-01T00:00:00Z" },
        { from: new Date(Date.now() + 300 * DAY_MS).toISOString() },
        { to: new Date(Date.now() + 80 * DAY_MS).toISOString() },
        { brief_id: "brief'; drop table brief" },
        { commission: 1 },
        [],
      ])("in words that mean something, and not %j", async (body) => {
        const { status, data } = await ask(ada, body);
        expect({ status, type: data.type }).toEqual({ status: 400, type: "invalid_data" });
      });
    });
  },
});
