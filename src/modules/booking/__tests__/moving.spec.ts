import type { BookingStatus } from "../lib/booking-status";
import type { Actor, ChangeResult, HoldInput } from "../types";
import { ask, dayAt, openDiary, withBookingModule } from "./diary";

const CLIENT: Actor = { type: "customer", id: "cus_1" };
const STYLIST: Actor = { type: "stylist", id: "sty_1" };
const HOUSE: Actor = { type: "user", id: "user_1" };

withBookingModule((service, query) => {
  const book = async (input: HoldInput, to: BookingStatus = "confirmed"): Promise<string> => {
    const { id } = await service.holdBooking(input);
    await service.transitionBooking({ id, to, actor: { ...CLIENT, id: input.customer_id } });
    return id;
  };
  const move = (id: string, starts_at: string, actor: Actor = CLIENT): Promise<ChangeResult> =>
    service.rescheduleBooking({ id, starts_at, actor });

  describe("moving", () => {
    it("changes the time of the same row, and writes down both", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const { booking } = await move(id, dayAt(4, "11:00"));
      expect(booking).toMatchObject({
        id,
        status: "confirmed",
        starts_at: dayAt(4, "11:00"),
        ends_at: dayAt(4, "12:00"),
        sequence: 1,
        reschedule_count: 1,
      });
      expect((await service.listChangesOf(id)).at(-1)).toMatchObject({
        starts_at_before: dayAt(3, "10:00"),
        starts_at_after: dayAt(4, "11:00"),
        from_status: "confirmed",
        to_status: "confirmed",
      });
      await expect(service.holdBooking(ask(type, { customer_id: "cus_2" }))).resolves.toBeDefined();
    });

    it("may overlap the time it leaves", async () => {
      const type = await openDiary(service, "sty_1", { slot_interval_minutes: 30 });
      const id = await book(ask(type));
      await expect(move(id, dayAt(3, "10:30"))).resolves.toMatchObject({
        booking: { starts_at: dayAt(3, "10:30") },
      });
    });

    it("to a time that is taken keeps the old one", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      await book(ask(type, { customer_id: "cus_2", starts_at: dayAt(3, "12:00") }));
      // The time of the booking that moves is free for it.
      const alternatives = ["11:00", "13:00", "10:00"].map((time) => ({
        starts_at: dayAt(3, time),
        ends_at: dayAt(3, `${Number(time.slice(0, 2)) + 1}:00`),
      }));
      await expect(move(id, dayAt(3, "12:00"))).rejects.toMatchObject({
        status: 409,
        code: "slot_taken",
        details: { alternatives },
      });
      expect(await service.getBooking(id)).toMatchObject({
        starts_at: dayAt(3, "10:00"),
        status: "confirmed",
        sequence: 0,
      });
    });

    it("by two at once to one time: one gets there, the other stays where it was", async () => {
      const type = await openDiary(service, "sty_1");
      const ids = await Promise.all(
        ["09:00", "10:00", "11:00", "12:00"].map((time, index) =>
          book(ask(type, { customer_id: `cus_${index}`, starts_at: dayAt(3, time) })),
        ),
      );
      const outcomes = await Promise.allSettled(
        ids.map((id) => move(id, dayAt(4, "10:00"), STYLIST)),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { bookings } = await service.listBookingsPage({
        stylist_id: "sty_1",
        status: "confirmed",
        limit: 10,
        offset: 0,
      });
      expect(bookings).toHaveLength(4);
      expect(bookings.filter(({ starts_at }) => starts_at === dayAt(4, "10:00"))).toHaveLength(1);
    });

    it("of one booking to two times at once leaves it with one", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const outcomes = await Promise.all([
        move(id, dayAt(4, "10:00")),
        move(id, dayAt(4, "14:00")),
      ]);
      const last = outcomes.find(({ booking }) => booking.sequence === 2)?.booking.starts_at;
      expect((await service.getBooking(id)).starts_at).toBe(last);
      expect(await service.listBookings()).toHaveLength(1);
    });

    it("changes places with another only by way of a free time, and nobody waits for ever", async () => {
      const type = await openDiary(service, "sty_1");
      const one = await book(ask(type));
      const two = await book(ask(type, { customer_id: "cus_2", starts_at: dayAt(3, "12:00") }));
      const outcomes = await Promise.allSettled([
        move(one, dayAt(3, "12:00"), HOUSE),
        move(two, dayAt(3, "10:00"), HOUSE),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    });

    it("twice to the same time by the same actor is one move; without one before it is a 400", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      await expect(move(id, dayAt(3, "10:00"))).rejects.toMatchObject({
        status: 400,
        code: "same_time",
      });
      const first = await move(id, dayAt(4, "10:00"));
      expect(await move(id, dayAt(4, "10:00"))).toEqual({ ...first, repeated: true });
      expect((await service.getBooking(id)).reschedule_count).toBe(1);
    });

    it("by the client asks a stylist again who answers to requests; by the stylist it does not", async () => {
      const type = await openDiary(service, "sty_1", { confirmation: "on_request" });
      const id = await book(ask(type), "requested");
      await service.transitionBooking({ id, to: "confirmed", actor: STYLIST });
      const moved = await move(id, dayAt(4, "10:00"));
      expect(moved.booking.status).toBe("requested");
      await service.transitionBooking({ id, to: "confirmed", actor: STYLIST });
      expect((await move(id, dayAt(5, "10:00"), STYLIST)).booking.status).toBe("confirmed");
    });

    it("is the client's three times, and only while cancelling is free", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      for (const day of [4, 5, 6]) {
        await move(id, dayAt(day, "10:00"));
      }
      await expect(move(id, dayAt(7, "10:00"))).rejects.toMatchObject({
        status: 409,
        code: "too_many_moves",
      });
      await move(id, dayAt(7, "10:00"), STYLIST);
      await query(`update booking set free_cancellation_hours = 336, reschedule_count = 0`);
      await expect(move(id, dayAt(8, "10:00"))).rejects.toMatchObject({
        status: 409,
        code: "too_late_to_move",
      });
    });

    it("goes where times are on offer; notice and horizon bind the client alone", async () => {
      const type = await openDiary(service, "sty_1", { horizon_days: 5 });
      const id = await book(ask(type));
      for (const [starts_at, rule] of [
        [dayAt(4, "08:00"), "hours"],
        [dayAt(4, "10:30"), "grid"],
        [dayAt(-1, "10:00"), "past"],
      ] as const) {
        for (const actor of [CLIENT, STYLIST, HOUSE]) {
          await expect(move(id, starts_at, actor)).rejects.toMatchObject({
            code: "slot_not_offered",
            details: { rule },
          });
        }
      }
      await expect(move(id, dayAt(9, "10:00"))).rejects.toMatchObject({
        details: { rule: "horizon" },
      });
      await expect(move(id, dayAt(9, "10:00"), STYLIST)).resolves.toBeDefined();
    });

    it("takes the time of a hold that is over", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const hold = await service.holdBooking(
        ask(type, { customer_id: "cus_2", starts_at: dayAt(3, "12:00") }),
      );
      await query(`update booking set hold_expires_at = now() where id = '${hold.id}'`);
      await expect(move(id, dayAt(3, "12:00"))).resolves.toBeDefined();
      expect((await service.getBooking(hold.id)).status).toBe("expired");
    });

    it("is for requested and confirmed bookings", async () => {
      const type = await openDiary(service, "sty_1");
      const { id } = await service.holdBooking(ask(type));
      await expect(move(id, dayAt(4, "10:00"))).rejects.toMatchObject({
        status: 409,
        code: "booking_not_movable",
      });
    });
  });

  describe("taking a change back", () => {
    it("restores a move, row and all", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const { updated_at, ...before } = await service.getBooking(id);
      expect(updated_at).toBeDefined();
      const { change_id } = await move(id, dayAt(4, "11:00"));
      await service.undoBookingChange(change_id);
      expect(await service.getBooking(id)).toMatchObject(before);
      expect(await service.listChangesOf(id)).toHaveLength(2);
    });

    it("leaves a booking alone that others have changed since", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const { change_id } = await move(id, dayAt(4, "11:00"));
      await move(id, dayAt(5, "11:00"));
      await service.undoBookingChange(change_id);
      expect((await service.getBooking(id)).starts_at).toBe(dayAt(5, "11:00"));
      expect(await service.listChangesOf(id)).toHaveLength(4);
    });

    it("keeps the booking where it is when somebody has its old time", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const { change_id } = await move(id, dayAt(4, "11:00"));
      await book(ask(type, { customer_id: "cus_2" }));
      await service.undoBookingChange(change_id);
      expect((await service.getBooking(id)).starts_at).toBe(dayAt(4, "11:00"));
      await service.undoBookingChange("bchg_9");
    });

    it("gives a cancelled booking back its time, sequence and reason", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const { change_id } = await service.transitionBooking({
        id,
        to: "cancelled",
        actor: CLIENT,
        reason: "Ill.",
      });
      await service.undoBookingChange(change_id);
      expect(await service.getBooking(id)).toMatchObject({
        status: "confirmed",
        sequence: 0,
        reason: null,
        cancelled_by: null,
        alternatives: null,
      });
    });

    it("does not take back a hold that has become more than one", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      await service.undoHold(id);
      expect((await service.getBooking(id)).status).toBe("confirmed");
    });
  });
});
