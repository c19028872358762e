import type { AvailabilityInput } from "../types";
import { ask, dayAt, FITTING, openDiary, withBookingModule } from "./diary";

const NINE_TO_FIVE = { weekday: 1, start: "09:00", end: "17:00" };

withBookingModule((service, query) => {
  const freeTimes = async (type: string, day: number, mode?: "video" | "in_person") => {
    const slots = await service.listFreeSlots({
      stylist_id: "sty_1",
      appointment_type_id: type,
      mode,
      from: dayAt(day, "00:00"),
      to: dayAt(day + 1, "00:00"),
    });
    return slots.map(({ starts_at }) => starts_at.slice(11, 16));
  };

  describe("availability", () => {
    it("that was never set is empty, in UTC", async () => {
      expect(await service.getAvailability("sty_9")).toEqual({
        time_zone: "UTC",
        studio_address: null,
        video_link: null,
        weekly_hours: [],
        exceptions: [],
      });
    });

    it("comes back as it was given, times of day as wall time", async () => {
      const given: AvailabilityInput = {
        time_zone: "Asia/Tokyo",
        studio_address: "Aoyama 5-1",
        video_link: "https://video.example/zaga",
        weekly_hours: [
          { weekday: 1, start: "09:00", end: "12:30", modes: ["video"] },
          { weekday: 1, start: "13:00", end: "24:00", valid_from: "2026-12-01", valid_to: null },
        ],
        exceptions: [
          { kind: "time_off", starts_on: "2026-12-24", ends_on: "2026-12-26", note: "Home." },
          {
            kind: "extra",
            starts_on: "2026-12-27",
            ends_on: "2026-12-27",
            start: "10:00",
            end: "24:00",
          },
          {
            kind: "blocked",
            starts_at: "2026-12-04T16:00:00+09:00",
            ends_at: "2026-12-04T08:00:00Z",
          },
        ],
      };
      const stored = await service.setAvailability("sty_1", given);
      expect(await service.getAvailability("sty_1")).toEqual(stored);
      expect(stored).toMatchObject({
        time_zone: "Asia/Tokyo",
        studio_address: "Aoyama 5-1",
        weekly_hours: [
          { weekday: 1, start: "09:00", end: "12:30", modes: ["video"], valid_from: null },
          { weekday: 1, start: "13:00", end: "24:00", modes: [], valid_from: "2026-12-01" },
        ],
      });
      const byKind = new Map(stored.exceptions.map((exception) => [exception.kind, exception]));
      expect(byKind.get("time_off")).toMatchObject({
        starts_on: "2026-12-24",
        ends_on: "2026-12-26",
        start: null,
        starts_at: null,
        note: "Home.",
      });
      expect(byKind.get("extra")).toMatchObject({ start: "10:00", end: "24:00" });
      expect(byKind.get("blocked")).toMatchObject({
        starts_at: "2026-12-04T07:00:00.000Z",
        ends_at: "2026-12-04T08:00:00.000Z",
        starts_on: null,
      });
    });

    it("replaces what is given and nothing else", async () => {
      await service.setAvailability("sty_1", {
        time_zone: "Asia/Tokyo",
        weekly_hours: [NINE_TO_FIVE],
        exceptions: [{ kind: "time_off", starts_on: "2026-12-24", ends_on: "2026-12-26" }],
      });
      await service.setAvailability("sty_2", { weekly_hours: [NINE_TO_FIVE] });
      const first = await service.getAvailability("sty_1");
      const kept = first.exceptions[0]?.id ?? "";
      const second = await service.setAvailability("sty_1", {
        studio_address: "Aoyama",
        exceptions: [
          { id: kept, kind: "blocked", starts_on: "2026-12-24", ends_on: "2026-12-24" },
          {
            id: "avex_of_another",
            kind: "blocked",
            starts_on: "2026-12-25",
            ends_on: "2026-12-25",
          },
        ],
      });
      expect(second).toMatchObject({ time_zone: "Asia/Tokyo", weekly_hours: first.weekly_hours });
      expect(second.exceptions.map(({ id }) => id)).toContain(kept);
      expect(second.exceptions.map(({ id }) => id)).not.toContain("avex_of_another");
      await service.setAvailability("sty_1", { weekly_hours: [], exceptions: [] });
      expect(await service.getAvailability("sty_1")).toMatchObject({
        studio_address: "Aoyama",
        weekly_hours: [],
        exceptions: [],
      });
      expect((await service.getAvailability("sty_2")).weekly_hours).toHaveLength(1);
    });

    it("that is wrong in one place changes nothing at all", async () => {
      await service.setAvailability("sty_1", { weekly_hours: [NINE_TO_FIVE] });
      const before = await service.getAvailability("sty_1");
      await expect(
        service.setAvailability("sty_1", {
          time_zone: "Asia/Tokyo",
          weekly_hours: [],
          exceptions: [{ kind: "blocked", starts_on: "2026-12-26", ends_on: "2026-12-24" }],
        }),
      ).rejects.toMatchObject({ status: 400, code: "ends_before_start" });
      // Past the rules, a check of the database refuses: what was written before it goes too.
      await expect(
        service.setAvailability("sty_1", {
          weekly_hours: [],
          exceptions: [
            {
              kind: "extra",
              starts_on: "2026-12-24",
              ends_on: "2026-12-24",
              modes: ["post" as "video"],
            },
          ],
        }),
      ).rejects.toMatchObject({ status: 400, code: "value_not_allowed" });
      expect(await service.getAvailability("sty_1")).toEqual(before);
    });

    it("takes what many write at the same time whole, one after the other", async () => {
      await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          service.setAvailability("sty_1", {
            weekly_hours: Array.from({ length: index + 1 }, (__, day) => ({
              ...NINE_TO_FIVE,
              weekday: day + 1,
            })),
          }),
        ),
      );
      const { weekly_hours } = await service.getAvailability("sty_1");
      expect(weekly_hours.map(({ weekday }) => weekday)).toEqual(
        Array.from({ length: weekly_hours.length }, (_, day) => day + 1),
      );
    });
  });

  describe("free slots", () => {
    it("follow hours, modes and exceptions", async () => {
      const type = await openDiary(service, "sty_1");
      const date = dayAt(3, "00:00").slice(0, 10);
      await service.setAvailability("sty_1", {
        weekly_hours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
          { weekday, start: "09:00", end: "11:00", modes: ["video"] },
          { weekday, start: "11:00", end: "13:00", modes: ["in_person", "video"] },
        ]),
        exceptions: [
          { kind: "extra", starts_on: date, ends_on: date, start: "18:00", end: "20:00" },
          { kind: "blocked", starts_at: dayAt(3, "12:30"), ends_at: dayAt(3, "19:00") },
        ],
      });
      expect(await freeTimes(type, 3, "video")).toEqual(["09:00", "10:00", "11:00", "19:00"]);
      expect(await freeTimes(type, 3, "in_person")).toEqual(["11:00", "19:00"]);
      expect(await freeTimes(type, 3)).toEqual(["09:00", "10:00", "11:00", "19:00"]);
      expect(await freeTimes(type, 4, "in_person")).toEqual(["11:00", "12:00"]);
    });

    it("are none for who cannot be booked, has no such type, or gave no hours", async () => {
      const type = await openDiary(service, "sty_1");
      expect((await freeTimes(type, 3)).length).toBeGreaterThan(0);
      expect(await freeTimes("apt_9", 3)).toEqual([]);
      await service.setBookable("sty_1", false);
      expect(await freeTimes(type, 3)).toEqual([]);
      const next = await service.nextFreeSlots({ stylist_ids: ["sty_1", "sty_9"], count: 3 });
      expect([...next]).toEqual([
        ["sty_1", []],
        ["sty_9", []],
      ]);
    });

    it.each([
      [dayAt(3, "00:00"), dayAt(3, "00:00"), "ends_before_start"],
      [dayAt(3, "00:00"), dayAt(66, "00:00"), "window_too_long"],
      ["2026-12-04", dayAt(3, "00:00"), "not_an_instant"],
    ])("from %s to %s are refused: %s", async (from, to, code) => {
      const query = { stylist_id: "sty_1", appointment_type_id: "apt_1", from, to };
      await expect(service.listFreeSlots(query)).rejects.toMatchObject({ status: 400, code });
    });

    it("of many come by one statement, each by the first active type, and past many bookings", async () => {
      const types = await Promise.all(["sty_1", "sty_2"].map((id) => openDiary(service, id)));
      await service.updateAppointmentTypes([{ id: types[1] ?? "", is_active: false }]);
      await service.createAppointmentTypes([
        { ...FITTING, stylist_id: "sty_2", name: "Later", position: 2, duration_minutes: 30 },
        { ...FITTING, stylist_id: "sty_2", name: "First", position: 1, duration_minutes: 480 },
      ]);
      // 60 days of 8 full hours: more bookings than the first look at many stylists reads.
      await query(`insert into booking (id, stylist_id, customer_id, appointment_type_id, type_name,
          duration_minutes, buffer_before_minutes, buffer_after_minutes, price_amount,
          raw_price_amount, deposit_amount, raw_deposit_amount, currency_code, confirmation,
          free_cancellation_hours, mode, starts_at, ends_at, status, client_time_zone,
          stylist_time_zone)
        select 'book_' || day || '_' || hour, 'sty_1', 'cus_1', 'apt_1', 'Fitting', 60, 0, 0, 1, '{}',
          0, '{}', 'eur', 'instant', 24, 'video', start, start + interval '1 hour', 'confirmed',
          'UTC', 'UTC'
        from generate_series(0, 19) day, generate_series(9, 16) hour,
          lateral (select (current_date + day + hour * interval '1 hour') at time zone 'UTC' as start) s`);
      const found = await service.nextFreeSlots({ stylist_ids: ["sty_1", "sty_2"], count: 3 });
      expect(found.get("sty_1")?.map(({ starts_at }) => starts_at)).toEqual(
        ["09:00", "10:00", "11:00"].map((time) => dayAt(20, time)),
      );
      const [first] = found.get("sty_2") ?? [];
      expect(Date.parse(first?.ends_at ?? "") - Date.parse(first?.starts_at ?? "")).toBe(
        480 * 60_000,
      );
      const near = await service.nearestSlots({
        stylist_id: "sty_1",
        appointment_type_id: types[0] ?? "",
        mode: "video",
        around: dayAt(22, "10:10"),
        count: 3,
      });
      expect(near.map(({ starts_at }) => starts_at)).toEqual(
        ["10:00", "11:00", "09:00"].map((time) => dayAt(22, time)),
      );
    });

    it("leave a booking that is to move out of its own way", async () => {
      const type = await openDiary(service, "sty_1");
      const { id } = await service.holdBooking(ask(type));
      const around = {
        stylist_id: "sty_1",
        appointment_type_id: type,
        mode: "video" as const,
        around: dayAt(3, "10:00"),
        count: 1,
      };
      const starts = async (exclude?: string) =>
        (await service.nearestSlots({ ...around, exclude_booking_id: exclude })).map(
          ({ starts_at }) => starts_at,
        );
      expect(await starts()).toEqual([dayAt(3, "09:00")]);
      expect(await starts(id)).toEqual([dayAt(3, "10:00")]);
    });
  });

  describe("an appointment type", () => {
    it.each([
      [{ duration_minutes: 14 }, "15 to 480"],
      [{ duration_minutes: 481 }, "15 to 480"],
      [{ buffer_before_minutes: 241 }, "0 to 240"],
      [{ slot_interval_minutes: 4 }, "5 to 240"],
      [{ minimum_notice_minutes: 43_201 }, "30 days"],
      [{ horizon_days: 366 }, "1 to 365"],
      [{ price_amount: -1 }, "price"],
      [{ price_amount: 100, deposit_amount: 101 }, "deposit"],
      [{ currency_code: "EUR" }, "currency"],
      [{ modes: [] }, "at least one"],
      [{ modes: ["post"] }, "at least one"],
      [{ free_cancellation_hours: 337 }, "0 to 336"],
      [{ name: "" }, "name"],
    ])("with %j is refused with a sentence", async (wrong, sentence) => {
      await expect(
        service.createAppointmentTypes([{ ...FITTING, stylist_id: "sty_1", ...wrong }]),
      ).rejects.toMatchObject({
        status: 400,
        code: "value_not_allowed",
        message: expect.stringContaining(sentence),
      });
      expect(await service.listAppointmentTypes()).toHaveLength(0);
    });
  });
});
