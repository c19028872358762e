import type { HoldResult } from "../types";
import { ask, dayAt, openDiary, withBookingModule } from "./diary";

const MANY = 24;

withBookingModule((service, query) => {
  const won = (outcomes: PromiseSettledResult<HoldResult>[]): HoldResult[] =>
    outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const refusals = (outcomes: PromiseSettledResult<unknown>[]): string[] =>
    outcomes.flatMap((outcome) =>
      outcome.status === "rejected"
        ? [`${outcome.reason?.status ?? 500} ${outcome.reason?.code ?? outcome.reason}`]
        : [],
    );
  const overlaps = async (): Promise<number> => {
    const [row] = await query<{ pairs: number }>(
      `select count(*)::int as pairs from booking a join booking b on a.id < b.id
         and a.stylist_id = b.stylist_id and a.blocked && b.blocked
       where a.status in ('held', 'requested', 'confirmed')
         and b.status in ('held', 'requested', 'confirmed')`,
    );
    return row?.pairs ?? -1;
  };
  const letGo = (id: string): Promise<unknown> =>
    query(`update booking set hold_expires_at = now() - interval '1 second' where id = '${id}'`);

  describe("many at the same time", () => {
    it("want one time: one gets it, everybody else a 409, and nothing overlaps", async () => {
      const type = await openDiary(service, "sty_1", { slot_interval_minutes: 15 });
      const starts = ["10:00", "10:15", "10:30", "10:45"];
      const outcomes = await Promise.allSettled(
        Array.from({ length: MANY }, (_, index) =>
          service.holdBooking(
            ask(type, {
              customer_id: `cus_${index}`,
              starts_at: dayAt(3, starts[index % starts.length] ?? ""),
            }),
          ),
        ),
      );
      expect(won(outcomes)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(Array(MANY - 1).fill("409 slot_taken"));
      expect(await overlaps()).toBe(0);
    });

    it("are stopped by the constraint even when nothing is asked or locked first", async () => {
      const type = await openDiary(service, "sty_1");
      const held = await service.holdBooking(ask(type));
      const other = await service.holdBooking(ask(type, { starts_at: dayAt(3, "12:00") }));
      await expect(
        query(`update booking set starts_at = timestamptz '${held.starts_at}' + interval '59 minutes'
               where id = '${other.id}'`),
      ).rejects.toMatchObject({
        code: "23P01",
        constraint: "booking_stylist_is_in_one_place",
      });
      expect(await overlaps()).toBe(0);
    });

    it("of one client get three holds, with as many stylists as they like", async () => {
      const types = await Promise.all(
        ["sty_1", "sty_2", "sty_3", "sty_4", "sty_5"].map((id) => openDiary(service, id)),
      );
      const outcomes = await Promise.allSettled(
        types.map((type, index) =>
          service.holdBooking(ask(type, { stylist_id: `sty_${index + 1}` })),
        ),
      );
      expect(won(outcomes)).toHaveLength(3);
      expect(refusals(outcomes)).toEqual(Array(2).fill("409 too_many_holds"));
      const [first] = won(outcomes);
      await letGo(first?.id ?? "");
      const free = await openDiary(service, "sty_6");
      await expect(service.holdBooking(ask(free, { stylist_id: "sty_6" }))).resolves.toMatchObject({
        status: "held",
      });
    });

    it("race a suspension: what is booked was booked before it", async () => {
      const type = await openDiary(service, "sty_1");
      const times = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"];
      const holds = times.map((time, index) =>
        service.holdBooking(ask(type, { customer_id: `cus_${index}`, starts_at: dayAt(3, time) })),
      );
      const suspended = service.setBookable("sty_1", false);
      const outcomes = await Promise.allSettled(holds);
      await suspended;
      expect(won(outcomes).length + refusals(outcomes).length).toBe(times.length);
      expect(refusals(outcomes).every((refusal) => refusal === "404 not_found")).toBe(true);
      const [late] = await query<{ late: number }>(
        `select count(*)::int as late from booking b join booking_calendar c using (stylist_id)
         where b.created_at > c.updated_at`,
      );
      expect(late?.late).toBe(0);
    });
  });

  describe("an idempotency key", () => {
    it("gives the same booking for the same request, also to many at once", async () => {
      const type = await openDiary(service, "sty_1");
      const input = ask(type, { idempotency_key: "key-1" });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () => service.holdBooking(input)),
      );
      const bookings = won(outcomes);
      expect(bookings).toHaveLength(8);
      expect(new Set(bookings.map(({ id }) => id)).size).toBe(1);
      expect(bookings.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await service.listBookings()).toHaveLength(1);
    });

    it("with another request is a conflict, also with another stylist at the same moment", async () => {
      const type = await openDiary(service, "sty_1");
      const other = await openDiary(service, "sty_2");
      const input = ask(type, { idempotency_key: "key-1" });
      await service.holdBooking(input);
      for (const another of [
        { starts_at: dayAt(3, "12:00") },
        { notes: "Another." },
        { stylist_id: "sty_2", appointment_type_id: other },
      ]) {
        await expect(service.holdBooking({ ...input, ...another })).rejects.toMatchObject({
          status: 409,
          code: "idempotency_key_reused",
        });
      }
      const fresh = { ...input, idempotency_key: "key-2", starts_at: dayAt(4, "10:00") };
      const outcomes = await Promise.allSettled([
        service.holdBooking(fresh),
        service.holdBooking({ ...fresh, stylist_id: "sty_2", appointment_type_id: other }),
      ]);
      expect(won(outcomes)).toHaveLength(1);
      expect(refusals(outcomes)).toEqual(["409 idempotency_key_reused"]);
    });

    it("belongs to one client", async () => {
      const type = await openDiary(service, "sty_1");
      await service.holdBooking(ask(type, { idempotency_key: "key-1" }));
      await expect(
        service.holdBooking(
          ask(type, {
            idempotency_key: "key-1",
            customer_id: "cus_2",
            starts_at: dayAt(3, "12:00"),
          }),
        ),
      ).resolves.toMatchObject({ repeated: false });
    });

    it("is free again after the hold was taken back", async () => {
      const type = await openDiary(service, "sty_1");
      const input = ask(type, { idempotency_key: "key-1" });
      const held = await service.holdBooking(input);
      await service.undoHold(held.id);
      expect(await service.listBookings()).toHaveLength(0);
      await expect(service.holdBooking(input)).resolves.toMatchObject({ repeated: false });
    });
  });
});
