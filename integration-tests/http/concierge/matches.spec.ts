import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { BookableStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import {
  conciergeOf,
  createBrief,
  createInvitation,
  createMatchable,
} from "../../helpers/matching";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const DAY_MS = 86_400_000;

type Reason = { factor: string; contribution: number; text: string };
type Match = {
  stylist: { id: string; handle: string; next_slots: unknown[] };
  score: number;
  reasons: Reason[];
  next_slots: { starts_at: string; ends_at: string }[];
  position: number;
};

describeHouse({
  name: "matches",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let bridal: BookableStylist;
    let tailor: BookableStylist;
    let distant: BookableStylist;

    const as = (person: Person, more: Record<string, string> = {}) => ({
      headers: { ...shop.storeHeaders, ...person.headers, ...more },
    });
    const ask = (person: Person, body: object = {}, more = {}) =>
      api.post("/store/matches", body, as(person, more));
    const shownTo = async (person: Person, body: object = {}): Promise<string[]> => {
      const { data, status } = await ask(person, body);
      expect(status).toBe(200);
      return (data.matches as Match[]).map(({ stylist }) => stylist.id);
    };
    const sql = (statement: string, values: unknown[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(statement, values as string[]);
    const rowsOf = async (statement: string, values: unknown[] = []) =>
      (await sql(statement, values)).rows as Record<string, unknown>[];

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      eve = await createClient(api, shop.storeHeaders, "eve@example.com");
      bridal = await createMatchable(api, container, "bridal", {
        specialties: ["bridal", "couture"],
        style_tags: ["silk", "quiet glamour"],
        languages: ["fr", "en"],
      });
      tailor = await createMatchable(api, container, "tailor", {
        specialties: ["menswear"],
        rate_amount: 350,
      });
      distant = await createMatchable(api, container, "distant", {
        city: "Tokyo",
        country_code: "jp",
        languages: ["ja"],
        modes: ["video"],
        currency_code: "jpy",
        rate_amount: 30_000,
      });
    });

    describe("an answer", () => {
      it("ranks by reasons that add up, with hours that can be held", async () => {
        const brief_id = await createBrief(getContainer(), ada.id, { city: "Paris" });
        await conciergeOf(getContainer()).createStyleProfiles({
          customer_id: ada.id,
          style_tags: ["silk"],
          languages: ["fr"],
          sizes: {},
          budgets: {},
        });
        const { status, data } = await ask(ada, { brief_id });
        expect(status).toBe(200);
        expect(data).toMatchObject({ ranking_version: "rules-1", filtered: [] });
        expect(data.match_id).toMatch(/^mreq_/);
        const matches = data.matches as Match[];
        expect(matches.map(({ position }) => position)).toEqual([0, 1, 2]);
        expect(matches[0]?.stylist.id).toBe(bridal.id);
        for (const { score, reasons } of matches) {
          const sum = reasons.reduce((total, one) => total + one.contribution, 0);
          expect(sum).toBeCloseTo(score, 9);
          expect(reasons).toHaveLength(8);
          expect(reasons.every(({ text }) => text.endsWith("."))).toBe(true);
        }
        const taste = matches[0]?.reasons.find(({ factor }) => factor === "taste_overlap");
        expect(taste?.text).toBe("You both love silk.");

        const [first] = matches[0]?.next_slots ?? [];
        expect(matches[0]?.next_slots).toHaveLength(3);
        expect(matches[0]?.stylist.next_slots).toEqual(matches[0]?.next_slots);
        const held = await api.post(
          "/store/bookings",
          {
            stylist_id: bridal.id,
            appointment_type_id: bridal.instant,
            starts_at: first?.starts_at,
            mode: "video",
            time_zone: "Europe/Paris",
          },
          as(ada),
        );
        expect(held.status).toBe(201);
        const again = await ask(ada, { brief_id });
        const slots = (again.data.matches as Match[])[0]?.next_slots ?? [];
        expect(slots.map(({ starts_at }) => starts_at)).not.toContain(first?.starts_at);
      });

      it("speaks the client's language", async () => {
        const { data } = await ask(ada, { city: "Paris" }, { "x-medusa-locale": "fr-FR" });
        const texts = (data.matches as Match[])[0]?.reasons.map(({ text }) => text) ?? [];
        expect(texts).toContain("À Paris, comme vous.");
      });

      it("is the same when it is asked again, ties included", async () => {
        expect(await shownTo(ada, { city: "Rome" })).toEqual(await shownTo(ada, { city: "Rome" }));
      });

      it("is as short as was asked", async () => {
        expect(await shownTo(ada, { limit: 1 })).toHaveLength(1);
      });
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
        await sql("delete from weekly_hours where stylist_id = ?", [tailor.id]);
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
        for (const customer_id of ["cus_one", "cus_two"]) {
          await conciergeOf(getContainer()).createEngagements({
            brief_id: await createBrief(getContainer(), customer_id),
            customer_id,
            stylist_id: bridal.id,
            title: "A wardrobe",
            started_at: new Date(),
          });
        }
        expect(await left({})).toEqual({
          shown: new Set([tailor.id, distant.id]),
          filtered: [{ reason: "capacity", count: 1 }],
        });
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
        await sql("update stylist set status = 'suspended' where id = ?", [tailor.id]);
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

    describe("what is remembered", () => {
      it("is every answer, with whoever was shown and why", async () => {
        const { data } = await ask(ada, { city: "Paris", limit: 2 });
        const [request] = await rowsOf("select * from match_request where id = ?", [data.match_id]);
        expect(request).toMatchObject({
          customer_id: ada.id,
          brief_id: null,
          query: { city: "Paris" },
          ranking_version: "rules-1",
        });
        const impressions = await rowsOf(
          "select * from match_impression where request_id = ? order by position",
          [data.match_id],
        );
        expect(impressions).toMatchObject(
          (data.matches as Match[]).map(({ stylist, score, position }) => ({
            stylist_id: stylist.id,
            score,
            position,
            chosen_at: null,
            factors: { city: expect.any(Number), past_outcomes: 0.75 },
          })),
        );
      });

      it("is whose profile was opened, the first time", async () => {
        const { data } = await ask(ada);
        const choose = (person: Person, stylist_id: string) =>
          api.post(`/store/matches/${data.match_id}/choices`, { stylist_id }, as(person));
        const first = await choose(ada, tailor.id);
        expect(first.status).toBe(200);
        expect(first.data.choice).toMatchObject({ match_id: data.match_id, stylist_id: tailor.id });
        expect((await choose(ada, tailor.id)).data).toEqual(first.data);
        expect((await choose(eve, tailor.id)).status).toBe(404);
        expect((await choose(ada, "sty_nobody")).status).toBe(404);
        expect((await choose(ada, "")).status).toBe(400);
        const chosen = await rowsOf(
          "select stylist_id from match_impression where request_id = ? and chosen_at is not null",
          [data.match_id],
        );
        expect(chosen).toEqual([{ stylist_id: tailor.id }]);
      });

      it("is what many are answered at the same time", async () => {
        const answers = await Promise.all(Array.from({ length: 12 }, () => ask(ada, { limit: 2 })));
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
        const ids = answers.map(({ data }) => data.match_id as string);
        const [{ count } = { count: 0 }] = await rowsOf(
          "select count(*)::int as count from match_impression where request_id = any(?)",
          [ids],
        );
        expect(count).toBe(24);
      });
    });
  },
});
