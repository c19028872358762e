import type { BookableStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { conciergeOf, createBrief } from "../../helpers/matching";
import type { Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";
import { createMatchCast, dress, type Match, matchCalls } from "./matches-house";

describeHouse({
  name: "matches",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let bridal: BookableStylist;
    let tailor: BookableStylist;
    const { as, ask, shownTo, rowsOf } = matchCalls(api, getContainer, () => shop);

    beforeAll(async () => {
      ({ shop, ada, eve, bridal, tailor } = await createMatchCast(api, getContainer()));
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

    describe("the places that a stylist has open", () => {
      const placesOf = async ({ id }: BookableStylist) => {
        const { data } = await ask(eve);
        const { stylist } = (data.matches as Match[]).find((one) => one.stylist.id === id) ?? {};
        return stylist?.places_open;
      };
      const profileOf = async ({ id }: BookableStylist) => {
        const { data } = await api.get(`/store/stylists/${id}`, as(eve));
        return data.stylist.places_open as number;
      };
      const book = async (person: Person) => {
        const { data } = await api.get(`/store/stylists/${bridal.id}`, as(person));
        const hour = {
          stylist_id: bridal.id,
          appointment_type_id: bridal.instant,
          starts_at: data.stylist.next_slots[0].starts_at,
          mode: "video",
          time_zone: "Europe/Paris",
        };
        expect((await api.post("/store/bookings", hour, as(person))).status).toBe(201);
      };

      it("are those of their profile: whom they dress and who is in the diary, each once", async () => {
        const both = async () => [await placesOf(bridal), await profileOf(bridal)];
        expect(await both()).toEqual([2, 2]);
        await dress(getContainer(), bridal.id, ada.id);
        expect(await both()).toEqual([1, 1]);
        await book(ada);
        expect(await both()).toEqual([1, 1]);
        await book(eve);
        expect(await both()).toEqual([0, 0]);
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
