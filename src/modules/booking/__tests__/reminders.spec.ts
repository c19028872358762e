import type { DueReminder } from "../types";
import { ask, dayAt, openDiary, withBookingModule } from "./diary";

const CLIENT = { type: "customer", id: "cus_1" } as const;

withBookingModule((service, query) => {
  const book = async (starts_at = dayAt(3, "10:00")): Promise<string> => {
    const type = await openDiary(service, "sty_1");
    const { id } = await service.holdBooking(ask(type, { starts_at }));
    await service.transitionBooking({ id, to: "confirmed", actor: CLIENT });
    return id;
  };
  const claim = (at: string, limit = 10): Promise<DueReminder[]> =>
    service.claimDueReminders({ now: new Date(at), limit });
  const names = (reminders: DueReminder[]): string[] =>
    reminders.map(({ kind, recipient }) => `${kind} ${recipient}`).sort();

  describe("reminders", () => {
    it("are due a day before, for both, and two hours before, for the client", async () => {
      const id = await book();
      expect(await claim(dayAt(2, "09:59"))).toEqual([]);
      const day = await claim(dayAt(2, "10:00"));
      expect(names(day)).toEqual(["day_before client", "day_before stylist"]);
      expect(day[0]?.booking).toMatchObject({ id, status: "confirmed" });
      expect(await claim(dayAt(2, "10:05"))).toEqual([]);
      const soon = await claim(dayAt(3, "08:00"));
      expect(names(soon)).toEqual(["soon client"]);
      await service.finishReminder(soon[0]?.id ?? "");
      expect(await claim(dayAt(3, "09:00"))).toEqual([]);
    });

    it("that nobody sent in time are not sent late, nor after the start", async () => {
      await book();
      expect(names(await claim(dayAt(3, "08:30")))).toEqual(["soon client"]);
      await query("delete from booking_reminder");
      expect(await claim(dayAt(3, "10:00"))).toEqual([]);
    });

    it("go to one of many who claim at the same time", async () => {
      await book();
      const claims = await Promise.all(Array.from({ length: 6 }, () => claim(dayAt(2, "12:00"))));
      expect(names(claims.flat())).toEqual(["day_before client", "day_before stylist"]);
    });

    it("come in portions", async () => {
      await book();
      expect(await claim(dayAt(2, "12:00"), 1)).toHaveLength(1);
      expect(await claim(dayAt(2, "12:00"), 1)).toHaveLength(1);
      expect(await claim(dayAt(2, "12:00"), 1)).toHaveLength(0);
    });

    it("that could not be sent can be claimed again", async () => {
      await book();
      const [first] = await claim(dayAt(2, "12:00"));
      await service.releaseReminder(first?.id ?? "");
      expect(await claim(dayAt(2, "12:01"))).toMatchObject([
        { kind: first?.kind, recipient: first?.recipient },
      ]);
    });

    it("of somebody who died are taken on by the next one, once their lease is over", async () => {
      await book();
      const lost = await claim(dayAt(2, "12:00"));
      expect(lost).toHaveLength(2);
      expect(await claim(dayAt(2, "12:09"))).toEqual([]);
      const claims = await Promise.all(Array.from({ length: 6 }, () => claim(dayAt(2, "12:10"))));
      const again = claims.flat();
      expect(names(again)).toEqual(["day_before client", "day_before stylist"]);
      expect(again.map(({ id }) => id).sort()).toEqual(lost.map(({ id }) => id).sort());
      expect(await query("select id from booking_reminder")).toHaveLength(2);
    });

    it("belong to the latest who took them on, and to nobody else", async () => {
      await book();
      const [late] = await claim(dayAt(2, "12:00"), 1);
      const [next] = await claim(dayAt(2, "12:10"), 1);
      if (!late || !next) {
        throw new Error("There was nothing to claim.");
      }
      expect(next.id).toBe(late.id);
      expect(await service.keepReminder(late)).toBe(false);
      expect(await service.keepReminder(next)).toBe(true);
    });

    it("that somebody is still at are left to them", async () => {
      await book();
      const [due] = await claim(dayAt(2, "12:00"), 1);
      await query("update booking_reminder set claimed_at = now() - interval '9 minutes'");
      const [row] = await query<{ claimed_at: string }>(
        "select to_jsonb(claimed_at) #>> '{}' as claimed_at from booking_reminder",
      );
      const mine = { id: due?.id ?? "", claimed_at: row?.claimed_at ?? "" };
      expect(await service.keepReminder(mine)).toBe(true);
      const [kept] = await query<{ minutes: number }>(
        `select extract(epoch from now() - claimed_at)::float8 / 60 as minutes from booking_reminder`,
      );
      expect(kept?.minutes).toBeLessThan(1);
    });

    it("that are done stay done, whoever asks, gives them back or wants to keep them", async () => {
      await book();
      const [done] = await claim(dayAt(2, "12:00"), 1);
      if (!done) {
        throw new Error("There was nothing to claim.");
      }
      await service.finishReminder(done.id);
      expect(await service.keepReminder(done)).toBe(false);
      await service.releaseReminder(done.id);
      const others = await claim(dayAt(2, "18:00"));
      expect(others.map(({ id }) => id)).not.toContain(done.id);
      expect(others).toHaveLength(1);
    });

    it("fall silent when the booking is cancelled", async () => {
      const id = await book();
      await service.transitionBooking({ id, to: "cancelled", actor: CLIENT });
      expect(await claim(dayAt(2, "12:00"))).toEqual([]);
    });

    it("of a moved booking come for its new time, also when the old one's were sent", async () => {
      const id = await book();
      expect(await claim(dayAt(2, "12:00"))).toHaveLength(2);
      await service.rescheduleBooking({ id, starts_at: dayAt(6, "11:00"), actor: CLIENT });
      expect(await claim(dayAt(3, "08:30"))).toEqual([]);
      const again = await claim(dayAt(5, "12:00"));
      expect(names(again)).toEqual(["day_before client", "day_before stylist"]);
      expect(again[0]?.booking).toMatchObject({ sequence: 1, starts_at: dayAt(6, "11:00") });
    });

    it("are left out where the booking itself is younger than the moment they were due", async () => {
      const id = await book(dayAt(1, "09:00"));
      await query(`update booking set starts_at = now() + interval '20 hours',
                     ends_at = now() + interval '21 hours' where id = '${id}'`);
      const now = new Date().toISOString();
      expect(await claim(now)).toEqual([]);
      const { starts_at } = await service.getBooking(id);
      const soon = new Date(Date.parse(starts_at) - 3_600_000).toISOString();
      expect(names(await claim(soon))).toEqual(["soon client"]);
    });

    it("are not for bookings that wait for an answer", async () => {
      const type = await openDiary(service, "sty_1", { confirmation: "on_request" });
      const { id } = await service.holdBooking(ask(type));
      await service.transitionBooking({ id, to: "requested", actor: CLIENT });
      expect(await claim(dayAt(2, "12:00"))).toEqual([]);
    });
  });

  describe("a calendar feed", () => {
    it("is found by its token, which only its hash is kept of", async () => {
      await openDiary(service, "sty_1");
      const { token } = await service.rotateFeedToken("sty_1");
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await service.stylistOfFeedToken(token)).toBe("sty_1");
      const [row] = await query<{ feed_token_hash: string }>("select * from booking_calendar");
      expect(row?.feed_token_hash).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(row)).not.toContain(token);
    });

    it("has one address at a time, and none after it is closed", async () => {
      const first = await service.rotateFeedToken("sty_1");
      const second = await service.rotateFeedToken("sty_1");
      expect(await service.stylistOfFeedToken(first.token)).toBeNull();
      expect(await service.stylistOfFeedToken(second.token)).toBe("sty_1");
      await service.clearFeedToken("sty_1");
      expect(await service.stylistOfFeedToken(second.token)).toBeNull();
      expect(await service.stylistOfFeedToken("")).toBeNull();
    });
  });

  describe("places taken", () => {
    it("count each client once: ahead, or seen within 90 days", async () => {
      const id = await book();
      const type = (await service.getBooking(id)).appointment_type_id;
      await service.holdBooking(ask(type, { starts_at: dayAt(3, "12:00") }));
      const second = await service.holdBooking(
        ask(type, { customer_id: "cus_2", starts_at: dayAt(4, "12:00") }),
      );
      const count = async () => (await service.countPlacesTaken(["sty_1", "sty_9"])).get("sty_1");
      expect(await count()).toBe(2);
      expect((await service.countPlacesTaken(["sty_9"])).get("sty_9")).toBe(0);
      await query(`update booking set hold_expires_at = now() where id = '${second.id}'`);
      expect(await count()).toBe(1);
      const seen = (days: number) =>
        query(`update booking set status = 'completed', starts_at = now() - interval '${days} days',
                 ends_at = now() - interval '${days} days' + interval '1 hour'
               where id = '${second.id}'`);
      await seen(80);
      expect(await count()).toBe(2);
      await seen(91);
      expect(await count()).toBe(1);
    });
  });
});
