import type { TransitionInput, UntoldChange } from "../types";
import { ask, dayAt, openDiary, withBookingModule } from "./diary";

const CLIENT = { type: "customer", id: "cus_1" } as const;

withBookingModule((service, query) => {
  const book = async (more: Partial<TransitionInput> = {}): Promise<string> => {
    const type = await openDiary(service, "sty_1");
    const { id } = await service.holdBooking(ask(type));
    await service.transitionBooking({ id, to: "confirmed", actor: CLIENT, ...more });
    return id;
  };
  const age = (minutes: number): Promise<unknown> =>
    query(`update booking_change set untold_since = untold_since - interval '${minutes} minutes'`);
  const endLeases = (): Promise<unknown> =>
    query("update booking_change set leased_until = now() where leased_until is not null");
  const next = async (): Promise<UntoldChange> => {
    const claimed = await service.claimNextUntoldChange();
    if (!claimed) {
      throw new Error("There was nothing to claim.");
    }
    return claimed;
  };
  const minutesLeased = async (): Promise<number> => {
    const [row] = await query<{ minutes: number }>(
      `select extract(epoch from leased_until - now())::float8 / 60 as minutes
       from booking_change where leased_until is not null`,
    );
    return row?.minutes ?? 0;
  };

  describe("telling of changes", () => {
    it("is written down with each change that somebody is to hear of", async () => {
      const id = await book();
      const [confirmed] = await service.claimUntoldChanges(id);
      expect(confirmed).toMatchObject({
        from_status: "held",
        to_status: "confirmed",
        is_move: false,
        is_overtaken: false,
        booking: { id, status: "confirmed", starts_at: dayAt(3, "10:00") },
      });
      await service.rescheduleBooking({ id, starts_at: dayAt(4, "11:00"), actor: CLIENT });
      const [moved, ...others] = await service.claimUntoldChanges(id);
      expect(moved).toMatchObject({ is_move: true, booking: { starts_at: dayAt(4, "11:00") } });
      expect(others).toEqual([]);
    });

    it("is nobody's business where holds come and go, or where it is said so", async () => {
      const type = await openDiary(service, "sty_1");
      const { id } = await service.holdBooking(ask(type));
      await service.transitionBooking({ id, to: "cancelled", actor: CLIENT });
      const over = await service.holdBooking(ask(type));
      await query(`update booking set hold_expires_at = now() where id = '${over.id}'`);
      await service.holdBooking(ask(type));
      await query("delete from booking where status = 'held'");
      const booking_id = await book({ silent: true });
      await service.createBookingChanges([
        { booking_id, from_status: "confirmed", to_status: "completed", actor_type: "system" },
      ]);
      expect(await query("select 1 from booking_change where untold_since is not null")).toEqual(
        [],
      );
      expect((await query("select 1 from booking_change")).length).toBeGreaterThan(3);
    });

    it("goes away with a change that is taken back", async () => {
      const type = await openDiary(service, "sty_1");
      const { id } = await service.holdBooking(ask(type));
      const made = await service.transitionBooking({ id, to: "confirmed", actor: CLIENT });
      await service.undoBookingChange(made.change_id);
      expect(await service.claimUntoldChanges(id)).toEqual([]);
    });

    it("falls to one of many who take it on at the same time", async () => {
      const id = await book();
      await age(2);
      const claims = await Promise.all([
        ...Array.from({ length: 4 }, () => service.claimNextUntoldChange()),
        ...Array.from({ length: 4 }, () => service.claimUntoldChanges(id)),
      ]);
      expect(claims.flat().filter(Boolean)).toHaveLength(1);
    });

    it("is left to the event for a minute, and after three days to nobody", async () => {
      const id = await book();
      expect(await service.claimNextUntoldChange()).toBeUndefined();
      await age(2);
      const claimed = await next();
      expect(claimed.booking.id).toBe(id);
      await service.releaseUntoldChange(claimed);
      await age(3 * 24 * 60);
      expect(await service.claimNextUntoldChange()).toBeUndefined();
    });

    it("is taken over when its lease is over, which grows with the age of the change", async () => {
      await book();
      await age(2);
      const late = await next();
      expect(await minutesLeased()).toBeCloseTo(10, 0);
      await endLeases();
      await age(58);
      const now = await next();
      expect(now.change_id).toBe(late.change_id);
      expect(await minutesLeased()).toBeCloseTo(60, 0);
      // Whoever lost it gives back nothing.
      await service.releaseUntoldChange(late);
      expect(await service.claimNextUntoldChange()).toBeUndefined();
      await service.releaseUntoldChange(now);
      expect(await next()).toMatchObject({ change_id: late.change_id });
    });

    it("is over when it is done", async () => {
      const id = await book();
      await age(2);
      const done = await next();
      await service.noteChangeTold(done.change_id);
      await service.releaseUntoldChange(done);
      await endLeases();
      expect(await service.claimNextUntoldChange()).toBeUndefined();
      expect(await service.claimUntoldChanges(id)).toEqual([]);
    });

    it("begins with the oldest, and names what has been overtaken", async () => {
      const id = await book();
      await service.rescheduleBooking({ id, starts_at: dayAt(4, "11:00"), actor: CLIENT });
      await age(2);
      const first = await next();
      expect(first).toMatchObject({ is_move: false, is_overtaken: false });
      await service.noteChangeTold((await next()).change_id);
      await service.releaseUntoldChange(first);
      expect(await next()).toMatchObject({ change_id: first.change_id, is_overtaken: true });
    });

    it("shows in no history", async () => {
      const [, change] = await service.listChangesOf(await book());
      expect(Object.keys(change ?? {})).not.toContain("untold_since");
      expect(Object.keys(change ?? {})).not.toContain("leased_until");
    });
  });
});
