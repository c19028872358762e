import { BOOKING_STATUSES, type BookingStatus, bookingTransition } from "../lib/booking-status";
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
  const begin = (id: string): Promise<unknown> =>
    query(`update booking set starts_at = now() - interval '10 minutes',
             ends_at = now() + interval '50 minutes' where id = '${id}'`);
  const put = (id: string, status: BookingStatus): Promise<unknown> =>
    query(`update booking set status = '${status}',
             hold_expires_at = case when '${status}' = 'held' then now() + interval '5 minutes' end
           where id = '${id}'`);
  const move = (id: string, starts_at: string, actor: Actor = CLIENT): Promise<ChangeResult> =>
    service.rescheduleBooking({ id, starts_at, actor });

  describe("a transition", () => {
    const withoutStamp = async (id: string) => ({
      ...(await service.getBooking(id)),
      updated_at: "",
    });

    it.each(BOOKING_STATUSES)(
      "from %s to any state by anybody is made and can be taken back, or is a 409 and changes nothing",
      async (from) => {
        const type = await openDiary(service, "sty_1");
        const { id } = await service.holdBooking(ask(type));
        await put(id, from);
        const before = await withoutStamp(id);
        const made = new Set<BookingStatus>();
        for (const to of BOOKING_STATUSES.filter((status) => status !== from)) {
          for (const actor of [CLIENT, STYLIST, HOUSE]) {
            const { change, outcome } = await service.transitionBooking({ id, to, actor }).then(
              (change) => ({ change, outcome: change.booking.status }),
              (error: { status?: number }) => ({ change: null, outcome: error.status ?? 500 }),
            );
            expect(outcome).toBe(change ? to : 409);
            if (change) {
              made.add(to);
              await service.undoBookingChange(change.change_id);
            }
            expect(await withoutStamp(id)).toEqual(before);
          }
        }
        // What waits for the start, for another confirmation or for a job has tests of its own.
        const waiting: BookingStatus[] = ["completed", "no_show", "expired"];
        const open = BOOKING_STATUSES.filter(
          (to) =>
            bookingTransition(from, to) &&
            !waiting.includes(to) &&
            !(from === "held" && to === "requested"),
        );
        expect([...made].sort()).toEqual([...open].sort());
        expect(await service.listChangesOf(id)).toHaveLength(1);
      },
    );

    it("of an instant type is confirmed at once, of the other asked for and accepted", async () => {
      const instant = await openDiary(service, "sty_1");
      const asked = await openDiary(service, "sty_2", { confirmation: "on_request" });
      const first = await service.holdBooking(ask(instant));
      const second = await service.holdBooking(ask(asked, { stylist_id: "sty_2" }));
      const refused = { status: 409, code: "booking_transition_refused" };
      await expect(
        service.transitionBooking({ id: first.id, to: "requested", actor: CLIENT }),
      ).rejects.toMatchObject(refused);
      await expect(
        service.transitionBooking({ id: second.id, to: "confirmed", actor: CLIENT }),
      ).rejects.toMatchObject(refused);
      await service.transitionBooking({ id: second.id, to: "requested", actor: CLIENT });
      const { booking } = await service.transitionBooking({
        id: second.id,
        to: "confirmed",
        actor: STYLIST,
      });
      expect(booking).toMatchObject({ status: "confirmed", hold_expires_at: null, sequence: 0 });
    });

    it("that declines keeps the reason and what is offered instead, and frees the time", async () => {
      const type = await openDiary(service, "sty_1", { confirmation: "on_request" });
      const id = await book(ask(type), "requested");
      const { booking } = await service.transitionBooking({
        id,
        to: "declined",
        actor: STYLIST,
        reason: "Fashion week.",
        alternatives: [dayAt(5, "10:00")],
      });
      expect(booking).toMatchObject({
        status: "declined",
        reason: "Fashion week.",
        alternatives: [dayAt(5, "10:00")],
        cancelled_by: null,
      });
      await expect(service.holdBooking(ask(type, { customer_id: "cus_2" }))).resolves.toBeDefined();
    });

    it("that cancels counts the sequence up and says who and whether late", async () => {
      const type = await openDiary(service, "sty_1");
      const early = await book(ask(type));
      const late = await book(ask(type, { starts_at: dayAt(4, "10:00") }));
      await query(`update booking set free_cancellation_hours = 336 where id = '${late}'`);
      const cancel = async (id: string, actor: Actor) =>
        (await service.transitionBooking({ id, to: "cancelled", actor, reason: "Ill." })).booking;
      expect(await cancel(early, CLIENT)).toMatchObject({
        cancelled_by: "client",
        late_cancellation: false,
        sequence: 1,
        reason: "Ill.",
      });
      expect(await cancel(late, CLIENT)).toMatchObject({ late_cancellation: true, sequence: 1 });
      const house = await book(ask(type, { starts_at: dayAt(5, "10:00") }));
      await query(`update booking set free_cancellation_hours = 336 where id = '${house}'`);
      expect(await cancel(house, HOUSE)).toMatchObject({
        cancelled_by: "house",
        late_cancellation: false,
      });
    });

    it("waits for the start where it has to, and not beyond it", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const complete = { id, to: "completed" as const, actor: STYLIST };
      await expect(service.transitionBooking(complete)).rejects.toMatchObject({ status: 409 });
      await begin(id);
      await expect(
        service.transitionBooking({ id, to: "cancelled", actor: CLIENT }),
      ).rejects.toMatchObject({ status: 409 });
      await expect(service.transitionBooking(complete)).resolves.toMatchObject({
        booking: { status: "completed" },
      });
    });

    it("made twice by the same kind of actor is one; by another it is refused", async () => {
      const type = await openDiary(service, "sty_1");
      const id = await book(ask(type));
      const cancel = { id, to: "cancelled" as const };
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => service.transitionBooking({ ...cancel, actor: CLIENT })),
      );
      expect(new Set(outcomes.map(({ change_id }) => change_id)).size).toBe(1);
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
      await expect(service.transitionBooking({ ...cancel, actor: STYLIST })).rejects.toMatchObject({
        status: 409,
      });
      expect((await service.getBooking(id)).sequence).toBe(1);
    });

    it("of a booking that is not there is a 404", async () => {
      await expect(
        service.transitionBooking({ id: "book_9", to: "cancelled", actor: CLIENT }),
      ).rejects.toMatchObject({ status: 404 });
      await expect(move("book_9", dayAt(4, "10:00"))).rejects.toMatchObject({ status: 404 });
      await expect(service.getBooking("book_9")).rejects.toMatchObject({ status: 404 });
    });
  });
});
