import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOOKING_MODULE } from "../../../src/modules/booking";
import type BookingModuleService from "../../../src/modules/booking/service";
import type { Slot } from "../../../src/modules/booking/types";
import { type BookableStylist, createStylist, freeSlots } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

type Wrong = [what: string, body: object, status: number, code: string, rule?: string];

describeHouse({
  name: "booking_bad_input",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let stylist: BookableStylist;
    let other: BookableStylist;
    let ada: Person;
    let slot: Slot;

    const service = () => getContainer().resolve<BookingModuleService>(BOOKING_MODULE);
    const as = (person: Person) => ({ headers: { ...shop.storeHeaders, ...person.headers } });
    const wish = (more: object = {}) => ({
      stylist_id: stylist.id,
      appointment_type_id: stylist.instant,
      starts_at: slot.starts_at,
      mode: "in_person",
      time_zone: "America/New_York",
      ...more,
    });
    const fromSlot = (ms: number): string =>
      new Date(Date.parse(slot.starts_at) + ms).toISOString();
    const counts = async (): Promise<unknown> => {
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await database.raw(
        `select (select count(*) from booking) bookings, (select count(*) from booking_change) changes,
           (select count(*) from weekly_hours) hours, (select count(*) from appointment_type) types,
           (select count(*) from availability_exception) exceptions`,
      );
      return rows;
    };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      stylist = await createStylist(api, container, { email: "amara@example.com" });
      other = await createStylist(api, container, { email: "other@example.com" });
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      [slot] = (await freeSlots(api, shop.storeHeaders, stylist)) as [Slot];
    });

    it("holds nothing at a time that is not offered, and says which rule it breaks", async () => {
      const before = await counts();
      const now = Date.now();
      const soon = new Date(Math.ceil(now / (30 * MINUTE_MS)) * 30 * MINUTE_MS + 30 * MINUTE_MS);
      const wrongs: Wrong[] = [
        [
          "outside the hours",
          { starts_at: fromSlot(12 * 3_600_000) },
          400,
          "slot_not_offered",
          "hours",
        ],
        ["off the grid", { starts_at: fromSlot(7 * MINUTE_MS) }, 400, "slot_not_offered", "grid"],
        ["in the past", { starts_at: fromSlot(-10 * DAY_MS) }, 400, "slot_not_offered", "past"],
        ["inside the notice", { starts_at: soon.toISOString() }, 400, "slot_not_offered", "notice"],
        [
          "beyond the horizon",
          { starts_at: fromSlot(40 * DAY_MS) },
          400,
          "slot_not_offered",
          "horizon",
        ],
        ["in a way not offered", { mode: "at_home" }, 400, "slot_not_offered", "mode"],
        ["in no way there is", { mode: "by_mail" }, 400, "validation_failed"],
        ["a zone that does not exist", { time_zone: "Mars/Olympus" }, 400, "validation_failed"],
        ["an offset for a zone", { time_zone: "+05:00" }, 400, "validation_failed"],
        ["no instant", { starts_at: "tomorrow at nine" }, 400, "validation_failed"],
        ["a local time", { starts_at: "2027-01-01T09:00" }, 400, "validation_failed"],
        ["too many words", { notes: "a".repeat(2001) }, 400, "validation_failed"],
        ["a field of its own", { price: 0 }, 400, "validation_failed"],
        [
          "somebody else's id for the client",
          { customer_id: "cus_other" },
          400,
          "validation_failed",
        ],
        ["nobody", { stylist_id: "sty_nobody" }, 404, "not_found"],
        ["another stylist's type", { appointment_type_id: other.instant }, 404, "not_found"],
        ["a key that is no id", { stylist_id: "' or 1=1 --" }, 400, "validation_failed"],
      ];
      const answers = [];
      for (const [what, more] of wrongs) {
        const { status, data } = await api.post("/store/bookings", wish(more), as(ada));
        answers.push([what, status, data.code, data.details?.rule]);
        expect(data.message).toEqual(expect.any(String));
      }
      expect(answers).toEqual(
        wrongs.map(([what, , status, code, rule]) => [what, status, code, rule]),
      );
      const key = { headers: { ...as(ada).headers, "idempotency-key": "a key" } };
      const spaced = await api.post("/store/bookings", wish(), key);
      expect(spaced).toMatchObject({ status: 400, data: { code: "invalid_idempotency_key" } });
      expect(await counts()).toEqual(before);
    });

    it("shows hours only for a window that makes sense", async () => {
      const good = {
        appointment_type_id: stylist.instant,
        from: "2027-01-01T00:00:00Z",
        to: "2027-02-01T00:00:00Z",
        time_zone: "UTC",
      };
      const ask = async (more: object): Promise<number> => {
        const params = { ...good, ...more };
        const url = `/store/stylists/${stylist.id}/slots`;
        return (await api.get(url, { headers: shop.storeHeaders, params })).status;
      };
      expect(await ask({})).toBe(200);
      expect(await ask({ to: good.from })).toBe(400);
      expect(await ask({ to: "2026-12-01T00:00:00Z" })).toBe(400);
      expect(await ask({ to: "2027-03-05T00:00:00Z" })).toBe(400);
      expect(await ask({ time_zone: "Nowhere" })).toBe(400);
      expect(await ask({ mode: "by_mail" })).toBe(400);
      expect(await ask({ from: "yesterday" })).toBe(400);
      expect(await ask({ limit: 5 })).toBe(400);
    });

    it("takes no hours that contradict themselves, and leaves those before as they were", async () => {
      const before = await service().getAvailability(stylist.id);
      const monday = (start: string, end: string, more: object = {}) => ({
        weekday: 1,
        start,
        end,
        ...more,
      });
      const wrongs: [what: string, body: object, code: string][] = [
        ["a zone that does not exist", { time_zone: "Mars/Olympus" }, "unknown_time_zone"],
        [
          "hours that end when they begin",
          { weekly_hours: [monday("09:00", "09:00")] },
          "ends_before_start",
        ],
        [
          "hours over midnight",
          { weekly_hours: [monday("22:00", "02:00")] },
          "hours_over_midnight",
        ],
        [
          "overlapping hours",
          { weekly_hours: [monday("09:00", "12:00"), monday("11:00", "15:00")] },
          "hours_overlap",
        ],
        [
          "a time of day that there is not",
          { weekly_hours: [monday("25:00", "26:0")] },
          "not_a_time",
        ],
        [
          "an eighth weekday",
          { weekly_hours: [{ ...monday("09:00", "10:00"), weekday: 8 }] },
          "validation_failed",
        ],
        [
          "a validity that ends before it starts",
          {
            weekly_hours: [
              monday("09:00", "10:00", { valid_from: "2027-02-01", valid_to: "2027-01-01" }),
            ],
          },
          "ends_before_start",
        ],
        [
          "an exception that ends before it starts",
          {
            exceptions: [
              {
                kind: "blocked",
                starts_at: "2027-01-02T00:00:00Z",
                ends_at: "2027-01-01T00:00:00Z",
              },
            ],
          },
          "ends_before_start",
        ],
        ["an exception without a time", { exceptions: [{ kind: "time_off" }] }, "exception_shape"],
        [
          "a day that there is not",
          { exceptions: [{ kind: "time_off", starts_on: "2027-02-30", ends_on: "2027-03-01" }] },
          "not_a_date",
        ],
        ["a script for a video link", { video_link: "javascript:alert(1)" }, "validation_failed"],
      ];
      const answers = [];
      for (const [what, body] of wrongs) {
        // Something good beside it: all of it is refused, or nothing.
        const both = { studio_address: "Elsewhere", ...body };
        const { status, data } = await api.put("/stylist/availability", both, {
          headers: stylist.headers,
        });
        answers.push([what, status, data.code]);
      }
      expect(answers).toEqual(wrongs.map(([what, , code]) => [what, 400, code]));
      expect(await service().getAvailability(stylist.id)).toEqual(before);
      const split = [monday("22:00", "24:00"), { weekday: 2, start: "00:00", end: "02:00" }];
      const good = await api.put(
        "/stylist/availability",
        { weekly_hours: split },
        { headers: stylist.headers },
      );
      expect(good.status).toBe(200);
      expect(good.data.availability).toMatchObject({
        time_zone: "Asia/Tokyo",
        weekly_hours: [
          { weekday: 1, start: "22:00", end: "24:00" },
          { weekday: 2, start: "00:00", end: "02:00" },
        ],
      });
    });

    it("offers no kind of appointment that cannot be", async () => {
      const before = await counts();
      const good = {
        name: "A walk",
        duration_minutes: 60,
        price_amount: 100,
        currency_code: "EUR",
        modes: ["in_person"],
      };
      const wrongs: object[] = [
        { name: " " },
        { duration_minutes: 5 },
        { duration_minutes: 60.5 },
        { buffer_after_minutes: 241 },
        { slot_interval_minutes: 1 },
        { horizon_days: 400 },
        { price_amount: -1 },
        { price_amount: 10.005 },
        { deposit_amount: 101 },
        { currency_code: "euro" },
        { modes: [] },
        { confirmation: "maybe" },
        { stylist_id: other.id },
      ];
      const statuses = [];
      for (const more of wrongs) {
        const body = { ...good, ...more };
        const { status } = await api.post("/stylist/appointment-types", body, {
          headers: stylist.headers,
        });
        statuses.push([more, status]);
      }
      expect(statuses).toEqual(wrongs.map((more) => [more, 400]));
      expect(await counts()).toEqual(before);
    });

    it("keeps kinds of appointments as their stylist wants them", async () => {
      const { headers } = stylist;
      const body = {
        name: "A walk",
        duration_minutes: 60,
        price_amount: 100,
        currency_code: "EUR",
        modes: ["in_person", "in_person"],
      };
      const { data, status } = await api.post("/stylist/appointment-types", body, { headers });
      expect(status).toBe(201);
      expect(data.appointment_type).toMatchObject({
        name: "A walk",
        price: { amount: 100, currency_code: "eur" },
        deposit: { amount: 0, currency_code: "eur" },
        modes: ["in_person"],
        confirmation: "instant",
        slot_interval_minutes: 30,
        is_active: true,
      });
      const path = `/stylist/appointment-types/${data.appointment_type.id}`;
      const tooMuch = await api.put(path, { deposit_amount: 150 }, { headers });
      expect(tooMuch).toMatchObject({ status: 400, data: { code: "deposit_above_price" } });
      const changed = await api.put(path, { price_amount: 200, deposit_amount: 150 }, { headers });
      expect(changed.data.appointment_type).toMatchObject({
        name: "A walk",
        price: { amount: 200 },
      });
      expect((await api.put(path, { is_active: false }, { headers })).status).toBe(200);
      const shown = await api.get(`/store/appointment-types?stylist_id=${stylist.id}`, {
        headers: shop.storeHeaders,
      });
      expect(shown.data.appointment_types).toHaveLength(2);
      expect((await api.delete(path, { headers })).data).toMatchObject({ deleted: true });
      expect((await api.delete(path, { headers })).status).toBe(404);
      const list = await api.get("/stylist/appointment-types", { headers });
      expect(list.data.count).toBe(2);
    });

    it("is of no use to a stylist who has been suspended since", async () => {
      const { data } = await api.post("/store/bookings", wish(), as(ada));
      await service().setBookable(stylist.id, false);
      const paths = [`/store/appointment-types?stylist_id=${stylist.id}`];
      for (const path of paths) {
        expect((await api.get(path, { headers: shop.storeHeaders })).status).toBe(404);
      }
      const later = await api.post(
        "/store/bookings",
        wish({ starts_at: fromSlot(3_600_000) }),
        as(ada),
      );
      expect(later.status).toBe(404);
      const confirm = await api.post(`/store/bookings/${data.booking.id}/confirm`, {}, as(ada));
      expect(confirm.status).toBe(404);
    });
  },
});
