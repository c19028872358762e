import { ask, dayAt, openDiary, withBookingModule } from "./diary";

withBookingModule((service, query) => {
  const letGo = (id: string): Promise<unknown> =>
    query(`update booking set hold_expires_at = now() - interval '1 second' where id = '${id}'`);

  describe("a hold", () => {
    it("takes the time for ten minutes and copies what the type says", async () => {
      const type = await openDiary(service, "sty_1");
      const held = await service.holdBooking(ask(type, { notes: "Two gowns.", location: "Ritz" }));
      expect(held).toMatchObject({
        status: "held",
        repeated: false,
        starts_at: dayAt(3, "10:00"),
        ends_at: dayAt(3, "11:00"),
        type_name: "Fitting",
        price_amount: 250,
        deposit_amount: 50,
        stylist_time_zone: "UTC",
        client_time_zone: "Europe/Paris",
        notes: "Two gowns.",
        location: "Ritz",
        sequence: 0,
      });
      const minutes = (Date.parse(held.hold_expires_at ?? "") - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(9.5);
      expect(minutes).toBeLessThanOrEqual(10);
      expect(await service.listChangesOf(held.id)).toMatchObject([
        { from_status: null, to_status: "held", actor_type: "customer", actor_id: "cus_1" },
      ]);
      const window = { from: dayAt(3, "00:00"), to: dayAt(4, "00:00") };
      const free = await service.listFreeSlots({
        stylist_id: "sty_1",
        appointment_type_id: type,
        ...window,
      });
      expect(free.map(({ starts_at }) => starts_at.slice(11, 16))).toEqual([
        "09:00",
        "11:00",
        "12:00",
        "13:00",
        "14:00",
        "15:00",
        "16:00",
      ]);
    });

    it.each([
      ["mode", { mode: "at_home" as const }],
      ["past", { starts_at: dayAt(-1, "10:00") }],
      ["horizon", { starts_at: dayAt(61, "10:00") }],
      ["hours", { starts_at: dayAt(3, "08:00") }],
      ["hours", { starts_at: dayAt(3, "17:00") }],
      ["grid", { starts_at: dayAt(3, "10:30") }],
    ])("outside of what is offered is refused by the rule %s: %j", async (rule, wrong) => {
      const type = await openDiary(service, "sty_1");
      await expect(service.holdBooking(ask(type, wrong))).rejects.toMatchObject({
        status: 400,
        code: "slot_not_offered",
        details: { rule },
      });
      expect(await service.listBookings()).toHaveLength(0);
    });

    it("inside the notice is refused", async () => {
      const type = await openDiary(service, "sty_1", { minimum_notice_minutes: 4 * 1440 });
      await expect(service.holdBooking(ask(type))).rejects.toMatchObject({
        code: "slot_not_offered",
        details: { rule: "notice" },
        message: expect.stringContaining("4 days"),
      });
    });

    it.each([
      [{ time_zone: "Mars/Olympus" }, "unknown_time_zone"],
      [{ starts_at: "tomorrow" }, "not_an_instant"],
      [{ starts_at: "2026-12-04T10:00:00" }, "not_an_instant"],
      [{ starts_at: "9999-12-04T10:00:00Z" }, "not_an_instant"],
    ])("with %j is refused: %s", async (wrong, code) => {
      const type = await openDiary(service, "sty_1");
      await expect(service.holdBooking(ask(type, wrong))).rejects.toMatchObject({
        status: 400,
        code,
      });
    });

    it("with a stylist, a type or a type of another stylist that is not there is a 404", async () => {
      const type = await openDiary(service, "sty_1");
      const other = await openDiary(service, "sty_2");
      for (const wrong of [
        { stylist_id: "sty_9" },
        { appointment_type_id: "apt_9" },
        { appointment_type_id: other },
      ]) {
        await expect(service.holdBooking(ask(type, wrong))).rejects.toMatchObject({ status: 404 });
      }
      await service.updateAppointmentTypes([{ id: type, is_active: false }]);
      await expect(service.holdBooking(ask(type))).rejects.toMatchObject({ status: 404 });
    });

    it("is not made with a stylist who is suspended, nor confirmed", async () => {
      const type = await openDiary(service, "sty_1");
      const held = await service.holdBooking(ask(type));
      await service.setBookable("sty_1", false);
      const again = ask(type, { starts_at: dayAt(3, "12:00") });
      await expect(service.holdBooking(again)).rejects.toMatchObject({ status: 404 });
      const confirm = { id: held.id, to: "confirmed" as const };
      await expect(
        service.transitionBooking({ ...confirm, actor: { type: "customer", id: "cus_1" } }),
      ).rejects.toMatchObject({ status: 404 });
      expect((await service.getBooking(held.id)).status).toBe("held");
    });
  });

  describe("a hold whose time is over", () => {
    it("is free for everybody without any job, and reads as expired", async () => {
      const type = await openDiary(service, "sty_1");
      const first = await service.holdBooking(ask(type));
      await letGo(first.id);
      expect((await service.getBooking(first.id)).status).toBe("expired");
      const page = { customer_id: "cus_1", limit: 10, offset: 0 };
      expect((await service.listBookingsPage({ ...page, status: "held" })).count).toBe(0);
      expect((await service.listBookingsPage({ ...page, status: "expired" })).count).toBe(1);
      const window = { from: dayAt(3, "10:00"), to: dayAt(3, "10:01") };
      const slots = { stylist_id: "sty_1", appointment_type_id: type, ...window };
      expect(await service.listFreeSlots(slots)).toHaveLength(1);
      const second = await service.holdBooking(ask(type, { customer_id: "cus_2" }));
      expect(second.status).toBe("held");
      const history = await service.listChangesOf(first.id);
      expect(history.map(({ to_status }) => to_status)).toEqual(["held", "expired"]);
      expect(history[1]).toMatchObject({ actor_type: "system", actor_id: null });
      await expect(
        service.transitionBooking({
          id: first.id,
          to: "confirmed",
          actor: { type: "customer", id: "cus_1" },
        }),
      ).rejects.toMatchObject({ status: 409 });
    });

    it("cannot be confirmed, though nobody has taken it", async () => {
      const type = await openDiary(service, "sty_1");
      const held = await service.holdBooking(ask(type));
      await letGo(held.id);
      await expect(
        service.transitionBooking({
          id: held.id,
          to: "confirmed",
          actor: { type: "customer", id: "cus_1" },
        }),
      ).rejects.toMatchObject({ status: 409, code: "hold_expired" });
    });

    it("is found by the job that writes it down", async () => {
      const type = await openDiary(service, "sty_1");
      const held = await service.holdBooking(ask(type));
      expect(await service.listOverdueBookings(10)).toEqual([]);
      await letGo(held.id);
      const [overdue] = await service.listOverdueBookings(10);
      expect(overdue?.id).toBe(held.id);
      const expire = { id: held.id, to: "expired" as const };
      const actor = { type: "system" as const, id: null };
      const first = await service.transitionBooking({ ...expire, actor });
      expect(first).toMatchObject({ repeated: false, booking: { status: "expired" } });
      const again = await service.transitionBooking({ ...expire, actor });
      expect(again).toEqual({ ...first, repeated: true });
      expect(await service.listOverdueBookings(10)).toEqual([]);
    });
  });

  describe("buffers", () => {
    it("keep bookings apart, from both sides", async () => {
      const type = await openDiary(service, "sty_1", {
        buffer_before_minutes: 30,
        buffer_after_minutes: 30,
        slot_interval_minutes: 30,
      });
      await service.holdBooking(ask(type, { starts_at: dayAt(3, "12:00") }));
      const free = await service.listFreeSlots({
        stylist_id: "sty_1",
        appointment_type_id: type,
        from: dayAt(3, "00:00"),
        to: dayAt(4, "00:00"),
      });
      expect(free.map(({ starts_at }) => starts_at.slice(11, 16))).toEqual([
        "09:00",
        "09:30",
        "10:00",
        "14:00",
        "14:30",
        "15:00",
        "15:30",
        "16:00",
      ]);
      for (const starts_at of [dayAt(3, "10:30"), dayAt(3, "13:30")]) {
        await expect(
          service.holdBooking(ask(type, { customer_id: "cus_2", starts_at })),
        ).rejects.toMatchObject({ code: "slot_taken" });
      }
    });
  });
});
