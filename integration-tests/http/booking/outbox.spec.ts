import { rmSync } from "node:fs";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type BookingModuleService from "../../../src/modules/booking/service";
import type { Slot, TransitionInput } from "../../../src/modules/booking/types";
import {
  type BookableStylist,
  createStylist,
  endHold,
  freeSlots,
  peopleTold,
} from "../../helpers/bookings";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { letMailsArrive, mailsIn } from "../../helpers/mails";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

describeHouse({
  name: "booking_outbox",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let stylist: BookableStylist;
    let ada: Person;
    let slots: Slot[];

    const as = (person: Person) => ({ headers: { ...shop.storeHeaders, ...person.headers } });
    const act = async (id: string, action: string, body: object = {}): Promise<void> => {
      const { status } = await api.post(`/store/bookings/${id}/${action}`, body, as(ada));
      expect(status).toBe(200);
    };
    const held = async (at = slots[0], type = stylist.instant): Promise<string> => {
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
    const service = () => getContainer().resolve<BookingModuleService>("booking");
    /** What a process leaves that dies between the change and its event. */
    const leave = async (id: string, to: TransitionInput["to"]): Promise<void> => {
      await service().transitionBooking({ id, to, actor: { type: "customer", id: ada.id } });
    };
    const sql = async <Row>(statement: string): Promise<Row[]> => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      return (await pg.raw<{ rows: Row[] }>(statement)).rows;
    };
    const age = (minutes: number) =>
      sql(`update booking_change set untold_since = untold_since - interval '${minutes} minutes'`);
    const endLeases = () =>
      sql("update booking_change set leased_until = now() where untold_since is not null");
    const untold = async (): Promise<number> =>
      (await sql("select 1 from booking_change where untold_since is not null")).length;
    /** What the job runs. By name: the workflow reads settings that are made for this file's server. */
    const tell = async (): Promise<{ told: number; left: number }> => {
      const engine = getContainer().resolve(Modules.WORKFLOW_ENGINE);
      const { result } = await engine.run("send-missed-booking-mails", { input: {} });
      return result as { told: number; left: number };
    };
    const subjects = (): string[] =>
      mailsIn(mailDir)
        .map(({ to, subject }) => `${to}: ${subject}`)
        .sort();
    const NOTHING = { told: 0, left: 0 };
    const CONFIRMED = [
      expect.stringMatching(/^ada@example.com: Your appointment with Amara/),
      expect.stringMatching(/^amara@example.com: .*Ada/),
    ];

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

    describe("a change whose event never came", () => {
      it("is told after a minute, to each once, however many tell it", async () => {
        await leave(await held(), "confirmed");
        expect(await tell()).toEqual(NOTHING);
        expect(await untold()).toBe(1);
        await age(2);
        const runs = await Promise.all([tell(), tell(), tell()]);
        expect(runs.map(({ told }) => told).sort()).toEqual([0, 0, 1]);
        expect(subjects()).toEqual(CONFIRMED);
        expect(await tell()).toEqual(NOTHING);
        expect(await untold()).toBe(0);
        expect(subjects()).toHaveLength(2);
      });

      it("is told with the next one of the booking, and after it no more", async () => {
        const id = await held();
        await leave(id, "confirmed");
        await act(id, "reschedule", { starts_at: slots[8]?.starts_at });
        await peopleTold(getContainer());
        expect(subjects().filter((line) => line.startsWith("ada@"))).toEqual([
          expect.stringMatching(/Your appointment with Amara amara$/),
          expect.stringMatching(/has moved$/),
        ]);
        await age(2);
        expect(await tell()).toEqual(NOTHING);
      });

      it("is left alone once the booking has been cancelled", async () => {
        const id = await held();
        await leave(id, "confirmed");
        await leave(id, "cancelled");
        await age(2);
        expect(await tell()).toEqual({ told: 2, left: 0 });
        expect(subjects()).toEqual([
          expect.stringMatching(/^ada@example.com: .*cancelled$/),
          expect.stringMatching(/^amara@example.com: .*cancelled/),
        ]);
      });

      it("is left alone once something later has been told", async () => {
        const id = await held();
        await leave(id, "confirmed");
        expect(await service().claimUntoldChanges(id)).toHaveLength(1);
        await act(id, "reschedule", { starts_at: slots[8]?.starts_at });
        await eventuallyPasses(async () => expect(await untold()).toBe(1));
        expect(subjects()).toHaveLength(2);
        await endLeases();
        await age(2);
        expect(await tell()).toEqual({ told: 1, left: 0 });
        expect(subjects()).toHaveLength(2);
      });

      it("is no news any more after three days", async () => {
        await leave(await held(), "confirmed");
        await age(3 * 24 * 60 + 1);
        expect(await tell()).toEqual(NOTHING);
        expect(subjects()).toEqual([]);
      });
    });

    describe("whoever dies", () => {
      it("before the mails is followed by another one, after ten minutes", async () => {
        const id = await held();
        await leave(id, "confirmed");
        expect(await service().claimUntoldChanges(id)).toHaveLength(1);
        await age(2);
        expect(await tell()).toEqual(NOTHING);
        await endLeases();
        expect(await tell()).toEqual({ told: 1, left: 0 });
        expect(subjects()).toEqual(CONFIRMED);
      });

      it("after the mails, before writing so down, makes nobody send them again", async () => {
        const id = await held();
        await act(id, "confirm");
        await peopleTold(getContainer());
        expect(subjects()).toEqual(CONFIRMED);
        await sql(
          `update booking_change set untold_since = now() where booking_id = '${id}' and to_status = 'confirmed'`,
        );
        await endLeases();
        await age(2);
        expect(await tell()).toEqual({ told: 1, left: 0 });
        expect(subjects()).toHaveLength(2);
        expect(await untold()).toBe(0);
      });
    });

    it("what could not be sent comes again, and not at once", async () => {
      await leave(await held(), "confirmed");
      await age(2);
      const broken = jest
        .spyOn(getContainer().resolve(Modules.NOTIFICATION), "createNotifications")
        .mockRejectedValue(new Error("no mail today"));
      expect(await tell()).toEqual({ told: 0, left: 1 });
      broken.mockRestore();
      expect(await tell()).toEqual(NOTHING);
      await endLeases();
      expect(await tell()).toEqual({ told: 1, left: 0 });
      expect(subjects()).toEqual(CONFIRMED);
    });

    it("a day as any other leaves nothing untold, and of holds nobody is told", async () => {
      const [booked, released, over] = [await held(), await held(slots[4]), await held(slots[8])];
      await act(booked, "confirm");
      await act(released, "cancel");
      await endHold(getContainer(), over);
      await getContainer()
        .resolve(Modules.WORKFLOW_ENGINE)
        .run("expire-overdue-bookings", { input: {} });
      await act(booked, "cancel");
      await peopleTold(getContainer());
      const sent = subjects().length;
      await age(2);
      expect(await tell()).toEqual(NOTHING);
      expect(subjects()).toHaveLength(sent);
    });
  },
});
