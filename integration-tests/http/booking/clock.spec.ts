import { rmSync } from "node:fs";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { readCalendar } from "../../../src/lib/calendar/__tests__/read-calendar";
import type { Slot } from "../../../src/modules/booking/types";
import {
  type BookableStylist,
  createStylist,
  endHold,
  freeSlots,
  peopleTold,
  shiftBooking,
} from "../../helpers/bookings";
import { eventually } from "../../helpers/eventually";
import { describeHouse } from "../../helpers/house";
import { letMailsArrive, mailsIn } from "../../helpers/mails";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

const HOUR_MINUTES = 60;

describeHouse({
  name: "booking_clock",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let stylist: BookableStylist;
    let ada: Person;
    let slots: Slot[];

    const as = (person: Person) => ({ headers: { ...shop.storeHeaders, ...person.headers } });
    const act = (id: string, action: string, body: object = {}) =>
      api.post(`/store/bookings/${id}/${action}`, body, as(ada));
    const held = async (at: Slot | undefined, type = stylist.instant): Promise<string> => {
      const body = {
        stylist_id: stylist.id,
        appointment_type_id: type,
        starts_at: at?.starts_at,
        mode: "video",
        time_zone: "Europe/Paris",
      };
      const { data } = await api.post("/store/bookings", body, as(ada));
      return data.booking.id as string;
    };
    const booked = async (at: Slot | undefined, type = stylist.instant): Promise<string> => {
      const id = await held(at, type);
      await act(id, "confirm");
      return id;
    };
    /** As if it had been made long ago: what was made within a reminder's time needs none. */
    const makeOld = async (id: string): Promise<void> => {
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          "update booking_change set created_at = now() - interval '10 days' where booking_id = ?",
          [id],
        );
    };
    /** What the jobs run. By name: the workflows read settings that are made for this file's server. */
    const run = async <Result>(workflow: string): Promise<Result> => {
      const engine = getContainer().resolve(Modules.WORKFLOW_ENGINE);
      const { result } = await engine.run(workflow, { input: {} });
      return result as Result;
    };
    const remind = async (): Promise<number> =>
      (await run<{ sent: number }>("send-booking-reminders")).sent;
    const subjects = (): string[] => mailsIn(mailDir).map(({ to, subject }) => `${to}: ${subject}`);

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      stylist = await createStylist(api, container, { email: "amara@example.com" });
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      slots = await freeSlots(api, shop.storeHeaders, stylist);
    });

    beforeEach(() => {
      rmSync(mailDir, { recursive: true, force: true });
    });

    afterEach(() => letMailsArrive(mailDir));

    describe("reminders", () => {
      const quiet = async (): Promise<void> => {
        await peopleTold(getContainer());
        rmSync(mailDir, { recursive: true, force: true });
      };

      it("are sent a day and two hours before, once, however many send them", async () => {
        const id = await booked(slots[0]);
        await makeOld(id);
        await quiet();
        expect(await remind()).toBe(0);
        await shiftBooking(getContainer(), id, 23 * HOUR_MINUTES);
        const sent = await Promise.all([remind(), remind(), remind()]);
        expect(sent.reduce((sum, one) => sum + one, 0)).toBe(2);
        expect(await remind()).toBe(0);
        expect(subjects().sort()).toEqual([
          expect.stringMatching(/^ada@example.com: A reminder: your appointment with Amara/),
          expect.stringMatching(/^amara@example.com: A reminder: your appointment with Ada/),
        ]);
        await quiet();
        await shiftBooking(getContainer(), id, 1.5 * HOUR_MINUTES);
        expect(await remind()).toBe(1);
        expect(await remind()).toBe(0);
        expect(subjects()).toEqual([
          expect.stringMatching(/^ada@example.com: In two hours, with Amara/),
        ]);
      });

      it("fall silent when the appointment has been cancelled or moved away", async () => {
        const [moved, cancelled] = [await booked(slots[0]), await booked(slots[4])];
        await act(moved, "reschedule", { starts_at: slots[8]?.starts_at });
        await act(cancelled, "cancel");
        for (const id of [moved, cancelled]) {
          await makeOld(id);
        }
        await shiftBooking(getContainer(), cancelled, 23 * HOUR_MINUTES);
        await quiet();
        expect(await remind()).toBe(0);
        expect(subjects()).toEqual([]);
        await shiftBooking(getContainer(), moved, 23 * HOUR_MINUTES);
        expect(await remind()).toBe(2);
      });

      it("that could not be sent are sent the next time", async () => {
        const id = await booked(slots[0]);
        await makeOld(id);
        await shiftBooking(getContainer(), id, 23 * HOUR_MINUTES);
        await quiet();
        const notifications = getContainer().resolve(Modules.NOTIFICATION);
        const broken = jest
          .spyOn(notifications, "createNotifications")
          .mockRejectedValue(new Error("no mail today"));
        expect(await remind()).toBe(0);
        broken.mockRestore();
        expect(await remind()).toBe(2);
        expect(subjects()).toHaveLength(2);
      });
    });

    describe("reminders of a process that died", () => {
      const atWork = async (): Promise<string> => {
        const id = await booked(slots[0]);
        await makeOld(id);
        await shiftBooking(getContainer(), id, 23 * HOUR_MINUTES);
        await peopleTold(getContainer());
        rmSync(mailDir, { recursive: true, force: true });
        return id;
      };
      const age = async (): Promise<void> => {
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update booking_reminder set claimed_at = claimed_at - interval '11 minutes'");
      };

      it("before it sent them are sent by the next one, after ten minutes", async () => {
        await atWork();
        const service = getContainer().resolve<{
          claimDueReminders(query: { limit: number }): Promise<unknown[]>;
        }>("booking");
        expect(await service.claimDueReminders({ limit: 10 })).toHaveLength(2);
        expect(await remind()).toBe(0);
        await age();
        expect(await remind()).toBe(2);
        expect(subjects()).toHaveLength(2);
      });

      it("after it sent them, and before it wrote so down, are not sent again", async () => {
        await atWork();
        expect(await remind()).toBe(2);
        expect(subjects()).toHaveLength(2);
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update booking_reminder set done_at = null");
        await age();
        expect(await remind()).toBe(2);
        expect(await remind()).toBe(0);
        expect(subjects()).toHaveLength(2);
      });
    });

    describe("mails of a process that died while it sent them", () => {
      it("are sent by the next one, and only after nobody can be at it any more", async () => {
        const id = await booked(slots[0]);
        await makeOld(id);
        await shiftBooking(getContainer(), id, 1.5 * HOUR_MINUTES);
        await peopleTold(getContainer());
        rmSync(mailDir, { recursive: true, force: true });
        const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const half = (minutes: number) =>
          pg.raw(
            `insert into notification (id, "to", channel, template, idempotency_key, status, updated_at)
             values ('noti_half', 'ada@example.com', 'email', 'booking-soon', ?, 'pending',
               now() - ? * interval '1 minute')
             on conflict (id) do update set updated_at = excluded.updated_at`,
            [`booking.soon:${id}:0:client`, minutes],
          );
        await half(4);
        expect(await remind()).toBe(1);
        expect(subjects()).toEqual([]);
        await half(6);
        await pg.raw("delete from booking_reminder");
        expect(await remind()).toBe(1);
        expect(subjects()).toEqual([
          expect.stringMatching(/^ada@example.com: In two hours, with Amara/),
        ]);
        const { rows } = await pg.raw("select status from notification where id = 'noti_half'");
        expect(rows).toEqual([{ status: "success" }]);
      });
    });

    describe("tidying", () => {
      const tidy = async (): Promise<number> =>
        (await run<unknown[]>("expire-overdue-bookings")).length;

      it("writes down that holds are over, and tells nobody", async () => {
        const id = await held(slots[0]);
        expect(await tidy()).toBe(0);
        await endHold(getContainer(), id);
        const twice = await Promise.all([tidy(), tidy()]);
        expect(twice.reduce((sum, one) => sum + one, 0)).toBe(1);
        const { data } = await api.get(`/store/bookings/${id}`, as(ada));
        expect(data.booking.changes.at(-1)).toMatchObject({
          from_status: "held",
          to_status: "expired",
          actor_type: "system",
        });
        await letMailsArrive(mailDir);
        expect(subjects()).toEqual([]);
      });

      it("lets a request lapse whose hour has come without an answer, and tells the client", async () => {
        const id = await booked(slots[0], stylist.on_request);
        await shiftBooking(getContainer(), id, -1);
        expect(await tidy()).toBe(1);
        const mail = await eventually(() =>
          mailsIn(mailDir).find(({ subject }) => subject.endsWith("did not answer in time")),
        );
        expect(mail.to).toBe(ada.email);
        expect((await readCalendar(mail.calendar ?? "")).method).toBe("CANCEL");
      });
    });

    describe("a stylist's calendar feed", () => {
      it("opens at a secret address with every appointment, until the address is renewed", async () => {
        const id = await booked(slots[0]);
        const asked = await booked(slots[4], stylist.on_request);
        const dropped = await booked(slots[8]);
        await act(dropped, "cancel");
        const { headers } = stylist;
        const { data, status } = await api.post("/stylist/calendar-feed", {}, { headers });
        expect(status).toBe(201);
        expect(data.url).toMatch(new RegExp(`/calendar-feeds/${data.token}\\.ics$`));
        const path = new URL(data.url).pathname;
        const feed = await api.get(path);
        expect(feed.status).toBe(200);
        expect(feed.headers["content-type"]).toBe("text/calendar; charset=utf-8");
        expect(feed.headers["cache-control"]).toBe("private, no-store");
        const { method, events } = await readCalendar(feed.data);
        expect(method).toBe("PUBLISH");
        expect(
          events.map(({ uid, status: state, summary, starts_at }) => ({
            uid,
            state,
            summary,
            starts_at: starts_at.toISOString(),
          })),
        ).toEqual([
          {
            uid: `${id}@stylebyzaga`,
            state: "CONFIRMED",
            summary: "First meeting with Ada B.",
            starts_at: slots[0]?.starts_at,
          },
          {
            uid: `${asked}@stylebyzaga`,
            state: "TENTATIVE",
            summary: "Fitting with Ada B.",
            starts_at: slots[4]?.starts_at,
          },
        ]);
        expect(feed.data).not.toMatch(/Byron|ada@example/);
        const renewed = await api.post("/stylist/calendar-feed", {}, { headers });
        expect((await api.get(path)).status).toBe(404);
        const next = new URL(renewed.data.url).pathname;
        expect((await api.get(next)).status).toBe(200);
        await api.delete("/stylist/calendar-feed", { headers });
        expect((await api.get(next)).status).toBe(404);
        expect((await api.get("/calendar-feeds/short.ics")).status).toBe(404);
      });
    });

    describe("the house", () => {
      it("sees all bookings, moves and cancels them, and answers in a stylist's place", async () => {
        const { headers } = await createAdmin(api, getContainer(), "staff@example.com");
        const id = await booked(slots[0]);
        const request = await booked(slots[4], stylist.on_request);
        const list = await api.get(
          `/admin/bookings?stylist_id=${stylist.id}&status=confirmed,requested`,
          {
            headers,
          },
        );
        expect(list.data).toMatchObject({ count: 2, limit: 20, offset: 0 });
        expect(list.data.bookings[0]).toMatchObject({
          id,
          client: { id: ada.id, first_name: "Ada", last_name: "Byron" },
          stylist: { id: stylist.id },
        });
        const none = await api.get(`/admin/bookings?to=${slots[0]?.starts_at}`, { headers });
        expect(none.data.count).toBe(0);
        const staff = (what: string, body: object = {}) =>
          api.post(`/admin/bookings/${what}`, body, { headers });
        const moved = await staff(`${id}/move`, { starts_at: slots[8]?.starts_at });
        expect(moved.data.booking).toMatchObject({
          status: "confirmed",
          starts_at: slots[8]?.starts_at,
        });
        const taken = await staff(`${id}/move`, { starts_at: slots[4]?.starts_at });
        expect(taken).toMatchObject({ status: 409, data: { code: "slot_taken" } });
        expect((await staff(`${request}/accept`)).data.booking.status).toBe("confirmed");
        const cancelled = await staff(`${id}/cancel`, { reason: "The salon is closed." });
        expect(cancelled.data.booking).toMatchObject({
          status: "cancelled",
          cancelled_by: "house",
        });
        expect((await staff(`${id}/cancel`, {})).status).toBe(400);
        expect((await staff("book_nobody/cancel", { reason: "Why not." })).status).toBe(404);
        expect(
          (await api.get(`/admin/bookings/${id}`, { headers })).data.booking.changes,
        ).toHaveLength(4);
        await shiftBooking(getContainer(), request, -10);
        expect((await staff(`${request}/no-show`)).data.booking.status).toBe("no_show");
      });
    });
  },
});
