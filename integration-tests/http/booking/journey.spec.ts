import { rmSync } from "node:fs";
import { Modules } from "@medusajs/framework/utils";
import { readCalendar } from "../../../src/lib/calendar/__tests__/read-calendar";
import type { Slot } from "../../../src/modules/booking/types";
import {
  type BookableStylist,
  createStylist,
  endHold,
  freeSlots,
  shiftBooking,
} from "../../helpers/bookings";
import { eventually } from "../../helpers/eventually";
import { describeHouse } from "../../helpers/house";
import { letMailsArrive, mailsIn, type WrittenMail } from "../../helpers/mails";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const NEW_YORK = "America/New_York";
const TEN_MINUTES_MS = 600_000;

describeHouse({
  name: "booking_journey",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let stylist: BookableStylist;
    let ada: Person;
    let eve: Person;
    let slots: Slot[];

    const as = (person: Person, more: Record<string, string> = {}) => ({
      headers: { ...shop.storeHeaders, ...person.headers, ...more },
    });
    const wish = (at: Slot | undefined, more: object = {}) => ({
      stylist_id: stylist.id,
      appointment_type_id: stylist.instant,
      starts_at: at?.starts_at,
      mode: "in_person",
      time_zone: NEW_YORK,
      ...more,
    });
    const hold = (person: Person, at: Slot | undefined, more: object = {}) =>
      api.post("/store/bookings", wish(at, more), as(person));
    const act = (person: Person, id: string, action: string, body: object = {}) =>
      api.post(`/store/bookings/${id}/${action}`, body, as(person));
    const atelier = (id: string, action: string, body: object = {}) =>
      api.post(`/stylist/bookings/${id}/${action}`, body, { headers: stylist.headers });
    const booked = async (at: Slot | undefined, more: object = {}): Promise<string> => {
      const { data } = await hold(ada, at, more);
      const { status } = await act(ada, data.booking.id, "confirm");
      expect(status).toBe(200);
      return data.booking.id as string;
    };
    const mailTo = (person: { email: string }, subject: RegExp): Promise<WrittenMail> =>
      eventually(() =>
        mailsIn(mailDir).findLast((mail) => mail.to === person.email && subject.test(mail.subject)),
      );

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      stylist = await createStylist(api, container, { email: "amara@example.com" });
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      eve = await createClient(api, shop.storeHeaders, "eve@example.com");
      slots = await freeSlots(api, shop.storeHeaders, stylist);
    });

    beforeEach(() => {
      rmSync(mailDir, { recursive: true, force: true });
    });

    afterEach(() => letMailsArrive(mailDir));

    describe("what can be booked", () => {
      it("is told with what clients need and nothing that is the stylist's own", async () => {
        const { data } = await api.get(`/store/appointment-types?stylist_id=${stylist.id}`, {
          headers: shop.storeHeaders,
        });
        expect(data.appointment_types.map(({ name }: { name: string }) => name)).toEqual([
          "First meeting",
          "Fitting",
        ]);
        expect(data.appointment_types[0]).toMatchObject({
          duration_minutes: 60,
          price: { amount: 150, currency_code: "usd" },
          modes: ["in_person", "video"],
        });
        expect(data.appointment_types[0]).not.toHaveProperty("buffer_before_minutes");
        expect(data.appointment_types[0]).not.toHaveProperty("is_active");
      });

      it("shows each free hour as both clocks do, and when clocks change in between", async () => {
        const { data, status } = await api.get(`/store/stylists/${stylist.id}/slots`, {
          headers: shop.storeHeaders,
          params: {
            appointment_type_id: stylist.instant,
            from: "2027-03-10T00:00:00Z",
            to: "2027-03-20T00:00:00Z",
            time_zone: NEW_YORK,
          },
        });
        expect(status).toBe(200);
        expect(data).toMatchObject({ time_zone: NEW_YORK, stylist_time_zone: "Asia/Tokyo" });
        expect(data.clock_changes).toEqual([
          {
            time_zone: NEW_YORK,
            at: "2027-03-14T07:00:00.000Z",
            offset_before: "-05:00",
            offset_after: "-04:00",
          },
        ]);
        const [first] = slots;
        const at = new Date(first?.starts_at ?? "");
        const hour = new Intl.DateTimeFormat("en-GB", {
          timeZone: "Asia/Tokyo",
          hour: "2-digit",
          minute: "2-digit",
        }).format(at);
        expect(slots[0]).toMatchObject({
          stylist_local: expect.stringContaining(`T${hour}+09:00`),
          client_local: expect.stringMatching(/-0[45]:00$/),
        });
      });
    });

    describe("a hold", () => {
      it("keeps an hour for ten minutes, and a second tap is the same hold", async () => {
        const key = { "idempotency-key": "one-tap" };
        const before = Date.now();
        const { status, data } = await api.post("/store/bookings", wish(slots[0]), as(ada, key));
        expect(status).toBe(201);
        expect(data.booking).toMatchObject({
          status: "held",
          stylist: { id: stylist.id, display_name: "Amara amara", city: "Tokyo" },
          appointment_type: { id: stylist.instant, name: "First meeting", duration_minutes: 60 },
          starts_at: slots[0]?.starts_at,
          ends_at: slots[0]?.ends_at,
          client_time_zone: NEW_YORK,
          stylist_time_zone: "Asia/Tokyo",
          price: { amount: 150, currency_code: "usd" },
          can: ["confirm", "cancel"],
        });
        expect(data.booking).not.toHaveProperty("client");
        const left = Date.parse(data.booking.hold_expires_at) - before;
        expect(left).toBeGreaterThan(TEN_MINUTES_MS - 2_000);
        expect(left).toBeLessThan(TEN_MINUTES_MS + 10_000);
        const again = await api.post("/store/bookings", wish(slots[0]), as(ada, key));
        expect(again.status).toBe(201);
        expect(again.data.booking.id).toBe(data.booking.id);
        const other = await api.post("/store/bookings", wish(slots[9]), as(ada, key));
        expect(other).toMatchObject({ status: 409, data: { code: "idempotency_key_reused" } });
        expect(
          (await freeSlots(api, shop.storeHeaders, stylist)).map((one) => one.starts_at),
        ).not.toContain(slots[0]?.starts_at);
      });

      it("gives whoever comes second three hours that are free", async () => {
        await hold(ada, slots[4]);
        const { status, data } = await hold(eve, slots[4]);
        expect(status).toBe(409);
        expect(data).toMatchObject({ type: "conflict", code: "slot_taken" });
        expect(data.details.alternatives).toHaveLength(3);
        const free = await freeSlots(api, shop.storeHeaders, stylist);
        const starts = free.map(({ starts_at }) => starts_at);
        for (const alternative of data.details.alternatives as Slot[]) {
          expect(starts).toContain(alternative.starts_at);
        }
        const next = await hold(eve, data.details.alternatives[0]);
        expect(next.status).toBe(201);
      });

      it("of many at the same moment one client gets", async () => {
        const people = [ada, eve];
        const all = await Promise.all(
          Array.from({ length: 12 }, (_, index) => hold(people[index % 2] ?? ada, slots[6])),
        );
        const statuses = all.map(({ status }) => status).sort();
        expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
      });

      it("frees itself when its time is over, without any job", async () => {
        const { data } = await hold(ada, slots[2]);
        await endHold(getContainer(), data.booking.id);
        const late = await act(ada, data.booking.id, "confirm");
        expect(late).toMatchObject({ status: 409, data: { code: "hold_expired" } });
        expect((await hold(eve, slots[2])).status).toBe(201);
        const mine = await api.get(`/store/bookings/${data.booking.id}`, as(ada));
        expect(mine.data.booking).toMatchObject({
          status: "expired",
          can: [],
          hold_expires_at: null,
        });
      });

      it("can be given back, and nobody is written to about it", async () => {
        const { data } = await hold(ada, slots[3]);
        const { status, data: cancelled } = await act(ada, data.booking.id, "cancel");
        expect(status).toBe(200);
        expect(cancelled.booking).toMatchObject({ status: "cancelled", late_cancellation: false });
        expect((await hold(eve, slots[3])).status).toBe(201);
      });

      it("of which there are three for one client at most", async () => {
        for (const slot of [slots[0], slots[3], slots[6]]) {
          expect((await hold(ada, slot)).status).toBe(201);
        }
        const { status, data } = await hold(ada, slots[9]);
        expect({ status, code: data.code }).toEqual({ status: 409, code: "too_many_holds" });
      });
    });

    describe("an appointment", () => {
      it("is confirmed once, however often somebody taps, and both are told with the same instant", async () => {
        const { data } = await hold(ada, slots[0], { notes: "Black tie.", mode: "video" });
        const { id } = data.booking;
        const first = await act(ada, id, "confirm");
        const second = await act(ada, id, "confirm");
        expect([first.status, second.status]).toEqual([200, 200]);
        expect(second.data).toEqual(first.data);
        expect(first.data.booking).toMatchObject({
          status: "confirmed",
          hold_expires_at: null,
          video_link: "https://meet.example/amara",
          can: ["cancel", "reschedule"],
        });
        expect(
          first.data.booking.changes.map((change: { to_status: string }) => change.to_status),
        ).toEqual(["held", "confirmed"]);
        const mails = await Promise.all([
          mailTo(ada, /^Your appointment with Amara/),
          mailTo(stylist, /^An appointment with Ada/),
        ]);
        for (const mail of mails) {
          const { method, events } = await readCalendar(mail.calendar ?? "");
          expect(method).toBe("REQUEST");
          expect(events).toHaveLength(1);
          expect(events[0]).toMatchObject({
            uid: `${id}@stylebyzaga`,
            sequence: 0,
            status: "CONFIRMED",
          });
          expect(events[0]?.starts_at.toISOString()).toBe(slots[0]?.starts_at);
          expect(events[0]?.ends_at.toISOString()).toBe(slots[0]?.ends_at);
          expect(mail.calendar).not.toContain("Byron");
          expect(mail.calendar).not.toContain("Black tie");
        }
        expect(mailsIn(mailDir)).toHaveLength(2);
        for (const path of [
          `/store/bookings/${id}/calendar.ics`,
          `/stylist/bookings/${id}/calendar.ics`,
        ]) {
          const person = path.startsWith("/store") ? ada : stylist;
          const file = await api.get(path, as(person));
          expect(file.status).toBe(200);
          expect(file.headers["content-type"]).toBe("text/calendar; charset=utf-8");
          const { method, events } = await readCalendar(file.data);
          expect(method).toBe("PUBLISH");
          expect(events[0]?.starts_at.toISOString()).toBe(slots[0]?.starts_at);
        }
      });

      it("is in the lists of both, with the other person, and on the stylist's day when it is today", async () => {
        const id = await booked(slots[0]);
        const mine = await api.get("/store/bookings", as(ada));
        expect(mine.data).toMatchObject({ count: 1, limit: 20, offset: 0, bookings: [{ id }] });
        expect((await api.get("/store/bookings?status=past", as(ada))).data.count).toBe(0);
        expect((await api.get("/store/bookings", as(eve))).data.count).toBe(0);
        const headers = stylist.headers;
        const theirs = await api.get("/stylist/bookings?status=confirmed", { headers });
        expect(theirs.data).toMatchObject({
          count: 1,
          bookings: [
            {
              id,
              client: { id: ada.id, first_name: "Ada" },
              can: expect.arrayContaining(["cancel"]),
            },
          ],
        });
        expect((await api.get("/stylist/today", { headers })).data.bookings).toEqual([]);
        await shiftBooking(getContainer(), id, -5);
        const today = await api.get("/stylist/today", { headers });
        expect(today.data).toMatchObject({ time_zone: "Asia/Tokyo", bookings: [{ id }] });
      });

      it("moves without ever having two hours or none, and its entry in diaries moves along", async () => {
        const id = await booked(slots[0]);
        const taken = await hold(eve, slots[6]);
        expect(taken.status).toBe(201);
        const refused = await act(ada, id, "reschedule", { starts_at: slots[6]?.starts_at });
        expect(refused).toMatchObject({ status: 409, data: { code: "slot_taken" } });
        expect(refused.data.details.alternatives).toHaveLength(3);
        const still = await api.get(`/store/bookings/${id}`, as(ada));
        expect(still.data.booking).toMatchObject({ starts_at: slots[0]?.starts_at, sequence: 0 });
        const moved = await act(ada, id, "reschedule", { starts_at: slots[1]?.starts_at });
        expect(moved.status).toBe(200);
        expect(moved.data.booking).toMatchObject({
          id,
          status: "confirmed",
          starts_at: slots[1]?.starts_at,
          sequence: 1,
        });
        for (const person of [ada, stylist]) {
          const mail = await mailTo(person, /has moved$/);
          const { events } = await readCalendar(mail.calendar ?? "");
          expect(events[0]).toMatchObject({ uid: `${id}@stylebyzaga`, sequence: 1 });
          expect(events[0]?.starts_at.toISOString()).toBe(slots[1]?.starts_at);
        }
        expect((await hold(eve, slots[0])).status).toBe(409);
      });

      it("is moved by a client three times at most, and not when cancelling is no longer free", async () => {
        const id = await booked(slots[0]);
        for (const slot of [slots[2], slots[4], slots[6]]) {
          expect((await act(ada, id, "reschedule", { starts_at: slot?.starts_at })).status).toBe(
            200,
          );
        }
        const fourth = await act(ada, id, "reschedule", { starts_at: slots[8]?.starts_at });
        expect(fourth).toMatchObject({ status: 409, data: { code: "too_many_moves" } });
        const soon = await booked(slots[12]);
        await shiftBooking(getContainer(), soon, 23 * 60);
        const late = await act(ada, soon, "reschedule", { starts_at: slots[8]?.starts_at });
        expect(late).toMatchObject({ status: 409, data: { code: "too_late_to_move" } });
        const cancelled = await act(ada, soon, "cancel", { reason: "I have to travel." });
        expect(cancelled.data.booking).toMatchObject({
          status: "cancelled",
          cancelled_by: "client",
          late_cancellation: true,
        });
      });

      it("is cancelled by either side, which takes it out of both diaries and frees the hour", async () => {
        const id = await booked(slots[0]);
        const { data } = await atelier(id, "cancel", { reason: "I am unwell." });
        expect(data.booking).toMatchObject({
          status: "cancelled",
          cancelled_by: "stylist",
          sequence: 1,
        });
        const mail = await mailTo(ada, /is cancelled$/);
        expect(mail.source).toContain("I am unwell.");
        const { method, events } = await readCalendar(mail.calendar ?? "");
        expect(method).toBe("CANCEL");
        expect(events[0]).toMatchObject({
          uid: `${id}@stylebyzaga`,
          sequence: 1,
          status: "CANCELLED",
        });
        expect((await hold(eve, slots[0])).status).toBe(201);
        const again = await act(ada, id, "cancel");
        expect(again).toMatchObject({ status: 409, data: { code: "booking_transition_refused" } });
      });

      it("is completed or missed from its start on, not before", async () => {
        const id = await booked(slots[0]);
        const early = await atelier(id, "complete");
        expect(early).toMatchObject({ status: 409, data: { code: "booking_transition_refused" } });
        await shiftBooking(getContainer(), id, -30);
        expect((await atelier(id, "complete")).data.booking.status).toBe("completed");
        await mailTo(ada, /^How was your time with Amara/);
        const mine = await api.get("/store/bookings?status=past", as(ada));
        expect(mine.data.bookings).toEqual([expect.objectContaining({ id, can: ["review"] })]);
        const missed = await booked(slots[4]);
        await shiftBooking(getContainer(), missed, -300);
        expect((await atelier(missed, "no-show")).data.booking.status).toBe("no_show");
      });
    });

    describe("a request", () => {
      it("waits for the stylist, and is answered", async () => {
        const id = await booked(slots[0], { appointment_type_id: stylist.on_request });
        const asked = await api.get(`/stylist/bookings/${id}`, { headers: stylist.headers });
        expect(asked.data.booking).toMatchObject({
          status: "requested",
          can: expect.arrayContaining(["accept", "decline", "reschedule"]),
        });
        await mailTo(stylist, /^Ada asks for an hour$/);
        expect((await hold(eve, slots[0])).status).toBe(409);
        const { status, data } = await atelier(id, "accept");
        expect({ status, became: data.booking.status }).toEqual({
          status: 200,
          became: "confirmed",
        });
        await mailTo(ada, /^Your appointment with Amara/);
        const moved = await act(ada, id, "reschedule", { starts_at: slots[4]?.starts_at });
        expect(moved.data.booking.status).toBe("requested");
      });

      it("is declined with hours that would suit", async () => {
        const id = await booked(slots[0], { appointment_type_id: stylist.on_request });
        const alternatives = [slots[3]?.starts_at, slots[5]?.starts_at];
        const { data } = await atelier(id, "decline", {
          reason: "I am in Paris that day.",
          alternative_starts: alternatives,
        });
        expect(data.booking).toMatchObject({ status: "declined", alternatives });
        const mail = await mailTo(ada, /cannot take this hour$/);
        expect(mail.source).toContain("I am in Paris that day.");
        const { data: mine } = await api.get(`/store/bookings/${id}`, as(ada));
        expect(mine.booking).toMatchObject({
          status: "declined",
          reason: "I am in Paris that day.",
          alternatives,
        });
        expect((await hold(eve, slots[0])).status).toBe(201);
      });
    });

    describe("when what follows fails", () => {
      it("nothing of the step before is left", async () => {
        const bus = getContainer().resolve(Modules.EVENT_BUS);
        const { data: held } = await hold(ada, slots[0]);
        const { id } = held.booking;
        const broken = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        const key = { "idempotency-key": "again" };
        const attempts = [
          await api.post("/store/bookings", wish(slots[6]), as(eve, key)),
          await act(ada, id, "confirm"),
        ];
        expect(attempts.map(({ status }) => status)).toEqual([500, 500]);
        broken.mockRestore();
        expect((await api.get(`/store/bookings/${id}`, as(ada))).data.booking).toMatchObject({
          status: "held",
          changes: [{ to_status: "held" }],
        });
        expect((await api.get("/store/bookings?status=all", as(eve))).data.count).toBe(0);
        expect((await api.post("/store/bookings", wish(slots[6]), as(eve, key))).status).toBe(201);
        expect((await act(ada, id, "confirm")).status).toBe(200);
        const brokenAgain = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        const move = await act(ada, id, "reschedule", { starts_at: slots[2]?.starts_at });
        const cancel = await act(ada, id, "cancel");
        expect([move.status, cancel.status]).toEqual([500, 500]);
        brokenAgain.mockRestore();
        const after = await api.get(`/store/bookings/${id}`, as(ada));
        expect(after.data.booking).toMatchObject({
          status: "confirmed",
          starts_at: slots[0]?.starts_at,
          sequence: 0,
          cancelled_by: null,
        });
      });
    });
  },
});
