import type { ISearchModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { createApplicant, createStylist, submitApplication } from "../../helpers/stylists";

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
const LIST_FIELDS = [
  "city",
  "client_capacity",
  "country_code",
  "cover",
  "display_name",
  "handle",
  "headline",
  "id",
  "languages",
  "modes",
  "next_slots",
  "places_open",
  "portrait",
  "rate",
  "rating",
  "specialties",
  "style_tags",
  "time_zone",
  "years_experience",
];
const TYPE = {
  name: "First fitting",
  description: "An hour together.",
  duration_minutes: 60,
  buffer_before_minutes: 0,
  buffer_after_minutes: 15,
  slot_interval_minutes: 60,
  minimum_notice_minutes: 0,
  horizon_days: 60,
  price_amount: 250,
  deposit_amount: 0,
  currency_code: "eur",
  modes: ["video", "in_person"],
  confirmation: "instant",
  free_cancellation_hours: 24,
  is_active: true,
};

type Service = {
  updateStylists(row: Record<string, unknown>): Promise<unknown>;
};

/** Midnight UTC, so many days from today. */
function dayAfter(days: number): Date {
  return new Date((Math.floor(Date.now() / DAY_MS) + days) * DAY_MS);
}

describeHouse({
  name: "stylist_public",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let staff: Person;
    let client: Person;
    let aiko: Person;
    let bruno: Person;
    let hidden: Record<string, Person>;
    const typeOf = new Map<string, string>();

    /** Every day from nine to noon in UTC, with one kind of appointment. */
    async function openDiary({ id, headers }: Person, weekdays = [1, 2, 3, 4, 5, 6, 7]) {
      const hours = weekdays.map((weekday) => ({
        weekday,
        start: "09:00",
        end: "12:00",
        modes: ["video", "in_person"],
      }));
      const put = await api.put(
        "/stylist/availability",
        { time_zone: "UTC", weekly_hours: hours, exceptions: [] },
        { headers },
      );
      expect(put.status).toBe(200);
      const { data } = await api.post("/stylist/appointment-types", TYPE, { headers });
      typeOf.set(id, data.appointment_type.id);
    }

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      staff = await createAdmin(api, container, "staff@example.com");
      client = await createClient(api, shop.storeHeaders, "client@example.com");
      aiko = await createStylist(api, staff, "aiko@example.com", "Aiko Tanaka", {
        phone: "+81 3 1234 5678",
      });
      bruno = await createStylist(api, staff, "bruno@example.com", "Bruno Conti", {
        headline: "Velvet evenings.",
        biography: "Opera houses, mostly.",
        city: "Milan",
        country_code: "it",
        languages: ["it", "en"],
        specialties: ["bridal"],
        modes: ["at_home"],
        years_experience: 8,
        rate: { amount: 90, currency_code: "eur" },
      });
      await createStylist(api, staff, "chiara@example.com", "Chiara Voss", {
        headline: "Colour, kept.",
        biography: "From Berlin to everywhere.",
        city: "Berlin",
        country_code: "de",
        languages: ["de"],
        specialties: ["bridal", "travel"],
        modes: ["video"],
        years_experience: 12,
        rate: { amount: 30000, currency_code: "jpy" },
      });
      await openDiary(aiko);
      hidden = {
        draft: await createApplicant(api, "draft@example.com", "Hidden Draft"),
        submitted: await createApplicant(api, "submitted@example.com", "Hidden Submitted"),
        changes_requested: await createApplicant(api, "changes@example.com", "Hidden Changes"),
        rejected: await createApplicant(api, "rejected@example.com", "Hidden Rejected"),
      };
      const only = { city: "Atlantis", languages: ["is"], specialties: ["watches"] };
      for (const [status, person] of Object.entries(hidden)) {
        await submitApplication(api, person, only);
        await openDiary(person);
        await container.resolve<Service>("stylist").updateStylists({ id: person.id, status });
      }
      const suspended = await createStylist(
        api,
        staff,
        "gone@example.com",
        "Hidden Suspended",
        only,
      );
      await openDiary(suspended);
      await api.post(
        `/admin/stylists/${suspended.id}/suspend`,
        { note: "For a while." },
        { headers: staff.headers },
      );
      hidden.suspended = suspended;
      await container.resolve<ISearchModuleService>(Modules.SEARCH).reindex({ index: "stylist" });
    });

    const get = (path: string, headers: Record<string, string> = {}) =>
      api.get(path, { headers: { ...shop.storeHeaders, ...headers } });
    const list = async (query = "") => {
      const { status, data } = await get(`/store/stylists${query}`);
      expect([query, status]).toEqual([query, 200]);
      return data;
    };
    const names = async (query: string): Promise<string[]> => {
      const { stylists } = await list(query);
      return stylists.map(({ handle }: { handle: string }) => handle.split("-")[0]);
    };

    describe("GET /store/stylists", () => {
      it("lists the approved with nothing but public fields, and facets in the reader's language", async () => {
        const data = await list();
        expect(data).toMatchObject({ count: 3, limit: 24, offset: 0 });
        const shown = data.stylists.find(({ id }: { id: string }) => id === aiko.id);
        expect(Object.keys(shown).sort()).toEqual(LIST_FIELDS);
        expect(shown).toMatchObject({
          handle: "aiko-tanaka",
          rate: { amount: 250, currency_code: "eur" },
          places_open: 4,
          rating: { average: null, count: 0 },
          portrait: null,
          cover: null,
        });
        expect(shown.next_slots).toHaveLength(3);
        expect(data.facets.specialty[0]).toEqual({ value: "bridal", label: "Bridal", count: 2 });
        const french = await get("/store/stylists", { "x-medusa-locale": "fr-FR" });
        expect(french.data.facets.specialty[0]).toMatchObject({ label: "Mariage" });
        expect(french.data.facets.language).toContainEqual({
          value: "de",
          label: "Allemand",
          count: 1,
        });
      });

      it("filters, each facet counting what would be found with it", async () => {
        expect((await names("?specialty=bridal")).sort()).toEqual(["bruno", "chiara"]);
        expect(await names("?specialty=bridal&mode=video")).toEqual(["chiara"]);
        expect((await names("?specialty=couture,travel")).sort()).toEqual(["aiko", "chiara"]);
        expect(await names("?city=Milan")).toEqual(["bruno"]);
        expect(await names("?country_code=DE")).toEqual(["chiara"]);
        expect((await names("?language=en")).sort()).toEqual(["aiko", "bruno"]);
        expect(await names("?min_experience=12&sort=experience")).toEqual(["aiko", "chiara"]);
        expect(await names("?max_rate=100&currency_code=eur")).toEqual(["bruno"]);
        const { facets, count } = await list("?specialty=bridal&city=Berlin");
        expect(count).toBe(1);
        expect(facets.city).toEqual([
          { value: "Berlin", label: "Berlin", count: 1 },
          { value: "Milan", label: "Milan", count: 1 },
        ]);
        expect(facets.specialty).toEqual([
          { value: "bridal", label: "Bridal", count: 1 },
          { value: "travel", label: "Travel", count: 1 },
        ]);
      });

      it("sorts and pages", async () => {
        expect(await names("?sort=experience")).toEqual(["aiko", "chiara", "bruno"]);
        expect(await names("?sort=rate_asc")).toEqual(["bruno", "aiko", "chiara"]);
        expect(await names("?sort=rate_desc&currency_code=jpy")).toEqual([
          "chiara",
          "aiko",
          "bruno",
        ]);
        expect((await names("?sort=soonest"))[0]).toBe("aiko");
        const service = getContainer().resolve<Service>("stylist");
        await service.updateStylists({ id: bruno.id, rating_count: 3, rating_sum: 14 });
        expect((await names("?sort=rating"))[0]).toBe("bruno");
        const { stylists } = await list("?sort=recommended");
        expect(stylists[0]).toMatchObject({ rating: { average: 4.67, count: 3 } });
        const first = await names("?sort=experience&limit=2");
        const rest = await names("?sort=experience&limit=2&offset=2");
        expect([...first, ...rest]).toEqual(["aiko", "chiara", "bruno"]);
        expect(await names("?offset=99")).toEqual([]);
      });

      it("finds by words: names, places, specialties in both languages, slips of the finger", async () => {
        expect(await names("?q=aiko")).toEqual(["aiko"]);
        expect(await names("?q=velvet")).toEqual(["bruno"]);
        expect(await names("?q=germany")).toEqual(["chiara"]);
        expect(await names("?q=tailorng")).toEqual(["aiko"]);
        expect((await names("?q=mariage")).sort()).toEqual(["bruno", "chiara"]);
        expect(await names("?q=mariage&city=Milan")).toEqual(["bruno"]);
        expect((await list("?q=xylophone")).count).toBe(0);
      });

      it("follows a window of time", async () => {
        const from = dayAfter(3).toISOString();
        const morning = new Date(dayAfter(3).getTime() + DAY_MS / 2).toISOString();
        const data = await list(`?available_from=${from}&available_to=${morning}`);
        expect(data.count).toBe(1);
        expect(data.stylists[0]).toMatchObject({ handle: "aiko-tanaka" });
        expect(data.stylists[0].next_slots[0].starts_at).toMatch(/T09:00:00(\.000)?Z$/);
        expect(data.facets.city).toEqual([{ value: "Tokyo", label: "Tokyo", count: 1 }]);
        const evening = new Date(dayAfter(3).getTime() + 0.9 * DAY_MS).toISOString();
        const late = await list(`?available_from=${morning}&available_to=${evening}`);
        expect(late).toMatchObject({ count: 0, stylists: [] });
        expect(await names(`?available_from=${from}&available_to=${morning}&mode=at_home`)).toEqual(
          [],
        );
      });

      it("refuses what is no question of this list", async () => {
        const from = dayAfter(3).toISOString();
        const wrong = [
          "limit=61",
          "limit=0",
          "limit=ten",
          "offset=-1",
          "sort=price",
          "specialty=plumbing",
          "mode=phone",
          "country_code=deu",
          "min_experience=-1",
          "min_experience=99",
          "max_rate=cheap",
          "max_rate=100",
          "max_rate=-1&currency_code=eur",
          "available_from=tomorrow",
          `available_to=${from}`,
          `available_from=${from}&available_to=${from}`,
          `available_from=${from}&available_to=${dayAfter(70).toISOString()}`,
          `q=${"x".repeat(201)}`,
          "status=suspended",
          "fields=email",
        ];
        for (const query of wrong) {
          const { status, data } = await get(`/store/stylists?${query}`);
          expect([query, status, data.type]).toEqual([query, 400, "invalid_data"]);
        }
        expect((await api.get("/store/stylists")).status).toBe(400);
      });

      it("asks the diary once for everybody", async () => {
        const booking = getContainer().resolve<{ nextFreeSlots: () => Promise<unknown> }>(
          "booking",
        );
        const asked = jest.spyOn(booking, "nextFreeSlots");
        for (const query of ["", "?sort=soonest", `?available_from=${dayAfter(1).toISOString()}`]) {
          asked.mockClear();
          await list(query);
          expect([query, asked.mock.calls.length]).toEqual([query, 1]);
        }
        asked.mockRestore();
      });
    });

    describe("GET /store/stylists/:id", () => {
      it("gives a profile by id or handle, with what can be booked", async () => {
        const { status, data } = await get("/store/stylists/aiko-tanaka");
        expect(status).toBe(200);
        expect(Object.keys(data.stylist).sort()).toEqual(
          [...LIST_FIELDS, "appointment_types", "approved_at", "biography"].sort(),
        );
        expect(data.stylist.appointment_types).toEqual([
          expect.objectContaining({
            name: "First fitting",
            price: { amount: 250, currency_code: "eur" },
          }),
        ]);
        expect(Object.keys(data.stylist.appointment_types[0])).not.toContain(
          "buffer_after_minutes",
        );
        expect((await get(`/store/stylists/${aiko.id}`)).data.stylist).toEqual(data.stylist);
        expect(JSON.stringify(data)).not.toMatch(/aiko@example|\+81 3|passport|auth_identity/);
      });

      it("answers anything else as if there were nobody", async () => {
        for (const key of ["nobody", "AIKO-TANAKA", "sty_nobody", "%27", "a".repeat(300)]) {
          const { status, data } = await get(`/store/stylists/${key}`);
          expect([key, status, data.code]).toEqual([key, 404, "not_found"]);
        }
        expect((await get("/store/stylists/aiko-tanaka?fields=email")).status).toBe(400);
        const nul = await get("/store/stylists/a%00b");
        expect(nul).toMatchObject({ status: 400, data: { code: "unreadable_text" } });
      });
    });

    describe("who is not approved", () => {
      it("is nowhere: not in lists, facets, words, by id or handle, in slots or bookings", async () => {
        const tomorrow = dayAfter(1);
        const window = `from=${tomorrow.toISOString()}&to=${dayAfter(8).toISOString()}`;
        for (const [status, person] of Object.entries(hidden)) {
          const own = await api.get("/stylist/me", { headers: person.headers });
          expect([status, own.data.stylist.status]).toEqual([status, status]);
          const type = typeOf.get(person.id) ?? "";
          expect(type).not.toBe("");
          const paths = [person.id, own.data.stylist.handle].flatMap((key: string) => [
            `/store/stylists/${key}`,
            `/store/stylists/${key}/portfolio`,
            `/store/stylists/${key}/reviews`,
            `/store/stylists/${key}/slots?appointment_type_id=${type}&${window}&time_zone=UTC`,
          ]);
          for (const path of paths) {
            expect([path, (await get(path)).status]).toEqual([path, 404]);
          }
          const types = await get(`/store/appointment-types?stylist_id=${person.id}`);
          expect(JSON.stringify(types.data)).not.toContain(type);
          const held = await api.post(
            "/store/bookings",
            {
              stylist_id: person.id,
              appointment_type_id: type,
              starts_at: new Date(tomorrow.getTime() + 9 * 3_600_000).toISOString(),
              mode: "video",
              time_zone: "UTC",
            },
            {
              headers: { ...shop.storeHeaders, ...client.headers, "idempotency-key": person.id },
            },
          );
          expect([status, held.status >= 400 && held.status < 500]).toEqual([status, true]);
        }
        const everything = await list("?limit=60");
        expect(JSON.stringify(everything)).not.toMatch(/Hidden|hidden|Atlantis|watches|"is"/);
        expect((await list("?q=hidden")).count).toBe(0);
        expect((await list("?city=Atlantis")).count).toBe(0);
        const soon = await list(`?available_from=${tomorrow.toISOString()}&sort=soonest`);
        expect(JSON.stringify(soon)).not.toMatch(/idden|Atlantis/);
        const bookings = await api.get("/admin/bookings", { headers: staff.headers });
        expect(bookings.data.bookings).toEqual([]);
      });

      it("leaves every list at once, whatever the search index still holds", async () => {
        expect(await names("?q=aiko")).toEqual(["aiko"]);
        const search = getContainer().resolve<ISearchModuleService>(Modules.SEARCH);
        const stuck = jest.spyOn(search, "deleteDocuments").mockRejectedValue(new Error("away"));
        await api.post(
          `/admin/stylists/${aiko.id}/suspend`,
          { note: "For a while." },
          { headers: staff.headers },
        );
        expect(await names("?q=aiko")).toEqual([]);
        expect((await list()).count).toBe(2);
        expect((await get("/store/stylists/aiko-tanaka")).status).toBe(404);
        await eventuallyPasses(async () => expect(stuck).toHaveBeenCalled());
        stuck.mockRestore();
      });

      it("is left out of a page that was being made while they were suspended", async () => {
        const booking = getContainer().resolve<{
          nextFreeSlots: (query: unknown) => Promise<Map<string, unknown>>;
        }>("booking");
        const ask = booking.nextFreeSlots.bind(booking);
        const meanwhile = jest.spyOn(booking, "nextFreeSlots").mockImplementation(async (query) => {
          const service = getContainer().resolve<Service>("stylist");
          await service.updateStylists({ id: aiko.id, status: "suspended" });
          return ask(query);
        });
        const { stylists } = await list("?sort=soonest");
        meanwhile.mockRestore();
        expect(stylists.map(({ id }: { id: string }) => id)).not.toContain(aiko.id);
        expect(stylists).toHaveLength(2);
      });
    });
  },
});
