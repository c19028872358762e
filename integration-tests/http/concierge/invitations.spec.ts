import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOOKING_MODULE } from "../../../src/modules/booking";
import type BookingModuleService from "../../../src/modules/booking/service";
import type { Slot } from "../../../src/modules/booking/types";
import conciergeExpiry from "../../../src/jobs/concierge-expiry";
import { expireInvitationsWorkflow } from "../../../src/workflows/concierge/workflows/expire-invitations";
import { type BookableStylist, createStylist, endHold, freeSlots } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { bodyOf, breakBus, conciergeCalls, conciergeOf, setCapacity } from "./concierge-house";

const AWAY = { reason: "I am in Milan that week." };

describeHouse({
  name: "concierge_invitations",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let amara: BookableStylist;
    let binta: BookableStylist;
    let slots: Slot[];
    const calls = conciergeCalls(api, () => shop);
    const { as } = calls;
    const bookings = () => getContainer().resolve<BookingModuleService>(BOOKING_MODULE);
    const statusOf = async (id: string) => (await bookings().getBooking(id)).status;
    const raw = (sql: string, values: unknown[]) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(sql, values as string[]);
    const overdue = (id: string) =>
      raw("update invitation set expires_at = now() - interval '1 second' where id = ?", [id]);

    /** An hour that a client holds with Amara. */
    async function hold(client: Person, kind: "instant" | "on_request", place = 0) {
      const { data } = await api.post(
        "/store/bookings",
        {
          stylist_id: amara.id,
          appointment_type_id: amara[kind],
          starts_at: slots[place]?.starts_at,
          mode: "video",
          time_zone: "Europe/Paris",
        },
        as(client),
      );
      return data.booking.id as string;
    }

    async function invitedWith(kind: "instant" | "on_request", place = 0) {
      const booking_id = await hold(ada, kind, place);
      const briefId = await calls.brief(ada);
      const [id = ""] = await calls.invited(ada, briefId, [amara], { booking_id });
      return { id, booking_id, briefId };
    }

    afterEach(() => {
      jest.restoreAllMocks();
    });

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      eve = await createClient(api, shop.storeHeaders, "eve@example.com");
      amara = await createStylist(api, container, { email: "amara@example.com" });
      binta = await createStylist(api, container, { email: "binta@example.com" });
      await setCapacity(container, amara, 2);
      await setCapacity(container, binta, 2);
      slots = await freeSlots(api, shop.storeHeaders, amara);
    });

    describe("from a client", () => {
      it("reach the stylist with the brief and the client's name", async () => {
        const briefId = await calls.brief(ada, { wishes: "Something that moves." });
        const [id = ""] = await calls.invited(ada, briefId, [amara, binta], {
          message: " Would you? ",
        });
        const { invitations, count } = bodyOf(
          await api.get("/stylist/invitations?status=pending", { headers: amara.headers }),
        );
        expect(count).toBe(1);
        expect(invitations[0]).toMatchObject({
          id,
          status: "pending",
          message: "Would you?",
          client: { id: ada.id, first_name: "Ada", last_name: "Byron" },
          brief: { id: briefId, wishes: "Something that moves.", status: "open" },
          stylist: { id: amara.id, city: "Tokyo" },
          booking: null,
          can: ["accept", "decline"],
        });
        const one = bodyOf(await api.get(`/stylist/invitations/${id}`, { headers: amara.headers }));
        expect(one.invitation).toEqual(invitations[0]);
        const foreign = await api.get(`/stylist/invitations/${id}`, { headers: binta.headers });
        expect(foreign.status).toBe(404);
        const { invitations: own } = await calls.readBrief(ada, briefId);
        expect(own).toHaveLength(2);
        expect(own[0]).toMatchObject({ status: "pending", can: ["withdraw"] });
        expect(own[0]).not.toHaveProperty("client");
      });

      it("with one key are sent once, however often", async () => {
        const briefId = await calls.brief(ada);
        const body = { stylist_ids: [amara.id, binta.id], message: "Would you?" };
        const key = { "idempotency-key": "k-1" };
        const sent = await Promise.all([1, 2, 3].map(() => calls.invite(ada, briefId, body, key)));
        expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
        expect(new Set(sent.map(({ data }) => JSON.stringify(data))).size).toBe(1);
        const list = bodyOf(await api.get(`/store/briefs/${briefId}/invitations`, as(ada)));
        expect(list.count).toBe(2);
        const other = await calls.invite(ada, briefId, { stylist_id: amara.id }, key);
        expect(other).toMatchObject({ status: 409, data: { code: "idempotency_key_reused" } });
      });

      it("are refused where they cannot be meant", async () => {
        const briefId = await calls.brief(ada);
        const booking_id = await hold(ada, "instant");
        const foreign = await hold(eve, "instant", 6);
        const cases: [object, number, string?][] = [
          [{}, 400, "validation_failed"],
          [{ stylist_ids: [] }, 400, "validation_failed"],
          [{ stylist_id: amara.id, stylist_ids: [binta.id] }, 400, "validation_failed"],
          [{ stylist_ids: ["a", "b", "c", "d", "e", "f"] }, 400, "validation_failed"],
          [{ stylist_id: amara.id, message: "x".repeat(2001) }, 400, "validation_failed"],
          [{ stylist_id: "sty_nobody" }, 404],
          [{ stylist_ids: [amara.id, binta.id], booking_id }, 400, "hour_needs_one_stylist"],
          [{ stylist_id: binta.id, booking_id }, 404],
          [{ stylist_id: amara.id, booking_id: foreign }, 404],
          [{ stylist_id: amara.id, booking_id: "book_none" }, 404],
        ];
        for (const [body, status, code] of cases) {
          expect(await calls.invite(ada, briefId, body)).toMatchObject({
            status,
            data: code ? { code } : { type: "not_found" },
          });
        }
        await endHold(getContainer(), booking_id);
        const late = await calls.invite(ada, briefId, { stylist_id: amara.id, booking_id });
        expect(late).toMatchObject({ status: 409, data: { code: "hour_not_held" } });
        expect((await calls.readBrief(ada, briefId)).invitations).toEqual([]);
      });

      it("are not sent to stylists who take nobody on", async () => {
        const briefId = await calls.brief(ada);
        await setCapacity(getContainer(), amara, 1);
        await calls.engage(eve, amara);
        expect(
          await calls.invite(ada, briefId, { stylist_ids: [binta.id, amara.id] }),
        ).toMatchObject({
          status: 409,
          data: { code: "stylist_full", details: { stylist_ids: [amara.id] } },
        });
        expect((await calls.readBrief(ada, briefId)).invitations).toEqual([]);
      });

      it("are withdrawn by the client alone", async () => {
        const { id, booking_id } = await invitedWith("on_request");
        expect(await statusOf(booking_id)).toBe("requested");
        const address = `/store/invitations/${id}/withdraw`;
        expect((await api.post(address, {}, as(eve))).status).toBe(404);
        const { invitation } = bodyOf(await api.post(address, {}, as(ada)));
        expect(invitation).toMatchObject({ status: "withdrawn", can: [] });
        expect(await statusOf(booking_id)).toBe("cancelled");
        expect((await api.post(address, {}, as(ada))).status).toBe(200);
        expect(await calls.answer(amara, id, "accept")).toMatchObject({
          status: 409,
          data: { code: "invitation_withdrawn", details: { status: "withdrawn" } },
        });
      });
    });

    describe("accepted", () => {
      it("begin an engagement and make the appointment that was asked for", async () => {
        const { id, booking_id, briefId } = await invitedWith("on_request");
        const accepted = bodyOf(await calls.answer(amara, id, "accept"));
        expect(accepted).toMatchObject({
          invitation: { status: "accepted", engagement_id: accepted.engagement_id, can: [] },
          booking: { id: booking_id, status: "confirmed", hold_expires_at: null },
        });
        expect(await calls.readBrief(ada, briefId)).toMatchObject({
          status: "engaged",
          engagement_id: accepted.engagement_id,
        });
        const { engagement } = bodyOf(
          await api.get(`/store/engagements/${accepted.engagement_id}`, as(ada)),
        );
        expect(engagement).toMatchObject({
          status: "active",
          stylist: { id: amara.id },
          bookings: [{ id: booking_id, status: "confirmed" }],
        });
        const again = bodyOf(await calls.answer(amara, id, "accept"));
        expect(again).toEqual(accepted);
      });

      it("make the appointment of an hour that is still held", async () => {
        const { id, booking_id } = await invitedWith("instant");
        expect(await statusOf(booking_id)).toBe("held");
        expect(bodyOf(await calls.answer(amara, id, "accept")).booking).toMatchObject({
          id: booking_id,
          status: "confirmed",
        });
      });

      it("stand without an hour that is no longer held", async () => {
        const { id, booking_id } = await invitedWith("instant");
        await endHold(getContainer(), booking_id);
        const accepted = bodyOf(await calls.answer(amara, id, "accept"));
        expect(accepted.booking).toBeNull();
        expect(accepted.engagement_id).toMatch(/^eng_/);
        expect(await statusOf(booking_id)).toBe("expired");
      });

      it("by one of two at the same moment, the other told what to do", async () => {
        for (let round = 0; round < 3; round += 1) {
          const briefId = await calls.brief(round === 0 ? ada : eve);
          const client = round === 0 ? ada : eve;
          const [first = "", second = ""] = await calls.invited(client, briefId, [amara, binta]);
          const answers = await Promise.all([
            calls.answer(amara, first, "accept"),
            calls.answer(binta, second, "accept"),
          ]);
          expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
          const lost = answers.find(({ status }) => status === 409);
          expect(lost?.data).toMatchObject({
            code: "brief_taken",
            message: expect.stringContaining("Nothing is left"),
          });
        }
      });

      it("by the same stylist twice at once are one", async () => {
        const { id, booking_id } = await invitedWith("on_request");
        const answers = await Promise.all([1, 2, 3].map(() => calls.answer(amara, id, "accept")));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        expect(new Set(answers.map(({ data }) => data.engagement_id)).size).toBe(1);
        expect(await statusOf(booking_id)).toBe("confirmed");
        const changes = await bookings().listChangesOf(booking_id);
        expect(changes.filter(({ to_status }) => to_status === "confirmed")).toHaveLength(1);
      });

      it("as far as there are places, also when all are answered at once", async () => {
        const clients = [ada, eve];
        for (const name of ["f", "g"]) {
          clients.push(await createClient(api, shop.storeHeaders, `${name}@example.com`));
        }
        const ids = [];
        for (const client of clients) {
          ids.push(...(await calls.invited(client, await calls.brief(client), [amara])));
        }
        const answers = await Promise.all(ids.map((id) => calls.answer(amara, id, "accept")));
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409]);
        expect(answers.find(({ status }) => status === 409)?.data).toMatchObject({
          code: "stylist_full",
          details: { capacity: 2, engaged: 2 },
        });
        const { stylist } = bodyOf(
          await api.get(`/store/stylists/${amara.id}`, { headers: shop.storeHeaders }),
        );
        expect(stylist.places_open).toBe(0);
      });

      it("let the hours go that came along with the others", async () => {
        const booking_id = await hold(ada, "on_request");
        const briefId = await calls.brief(ada);
        const [asked = ""] = await calls.invited(ada, briefId, [amara], { booking_id });
        const [other = ""] = await calls.invited(ada, briefId, [binta]);
        bodyOf(await calls.answer(binta, other, "accept"));
        expect(await statusOf(booking_id)).toBe("cancelled");
        const { invitation } = bodyOf(
          await api.get(`/stylist/invitations/${asked}`, { headers: amara.headers }),
        );
        expect(invitation).toMatchObject({
          status: "withdrawn",
          brief: { wishes: null, pictures: [] },
        });
      });

      it("leave nothing behind when a later step fails: neither engagement nor appointment", async () => {
        for (const kind of ["on_request", "instant"] as const) {
          const { id, booking_id, briefId } = await invitedWith(kind, kind === "instant" ? 4 : 0);
          const [other = ""] = await calls.invited(ada, briefId, [binta]);
          const before = {
            brief: await calls.readBrief(ada, briefId),
            booking: await bookings().getBooking(booking_id),
            changes: await bookings().listChangesOf(booking_id),
          };
          const mend = breakBus(getContainer());
          expect((await calls.answer(amara, id, "accept")).status).toBe(500);
          mend();
          const { updated_at: _then, ...booking } = await bookings().getBooking(booking_id);
          expect(before.booking).toMatchObject(booking);
          expect({
            brief: await calls.readBrief(ada, briefId),
            changes: await bookings().listChangesOf(booking_id),
          }).toEqual({ brief: before.brief, changes: before.changes });
          const service = conciergeOf(getContainer());
          expect(await service.listEngagements({ brief_id: briefId })).toEqual([]);
          expect((await service.getInvitation(other)).status).toBe("pending");
          expect(bodyOf(await calls.answer(amara, id, "accept")).booking).toMatchObject({
            id: booking_id,
            status: "confirmed",
          });
        }
      });

      it("are finished by whoever comes next when the server died in between", async () => {
        const { id, booking_id } = await invitedWith("on_request");
        // As far as the first step goes, and no further.
        const service = conciergeOf(getContainer());
        await service.acceptInvitation({ id, stylist_id: amara.id, capacity: 2 });
        expect(await statusOf(booking_id)).toBe("requested");
        await raw("update invitation set answered_at = now() - interval '2 minutes' where id = ?", [
          id,
        ]);
        await conciergeExpiry(getContainer());
        expect(await statusOf(booking_id)).toBe("confirmed");
        expect(bodyOf(await calls.answer(amara, id, "accept")).booking).toMatchObject({
          status: "confirmed",
        });
      });
    });

    describe("declined", () => {
      it("say why and when it would suit, and the hour is free", async () => {
        const { id, booking_id } = await invitedWith("on_request");
        const alternative_starts = [slots[8]?.starts_at, slots[9]?.starts_at];
        const said = { ...AWAY, alternative_starts };
        const { invitation } = bodyOf(await calls.answer(amara, id, "decline", said));
        expect(invitation).toMatchObject({
          status: "declined",
          decline_reason: AWAY.reason,
          alternative_starts,
          booking: { id: booking_id, status: "declined" },
        });
        expect(await bookings().getBooking(booking_id)).toMatchObject({
          reason: AWAY.reason,
          alternatives: alternative_starts,
        });
        expect((await calls.answer(amara, id, "decline", said)).status).toBe(200);
        expect(await calls.answer(amara, id, "accept")).toMatchObject({
          status: 409,
          data: { code: "invitation_declined" },
        });
      });

      it("need a reason, and three hours at most", async () => {
        const [id = ""] = await calls.invited(ada, await calls.brief(ada), [amara]);
        const at = (hour: number) => `2040-01-01T1${hour}:00:00Z`;
        for (const body of [
          {},
          { reason: " " },
          { reason: "x".repeat(1001) },
          { ...AWAY, alternative_starts: [0, 1, 2, 3].map(at) },
          { ...AWAY, alternative_starts: ["tomorrow"] },
          { ...AWAY, status: "accepted" },
        ]) {
          expect(await calls.answer(amara, id, "decline", body)).toMatchObject({
            status: 400,
            data: { code: "validation_failed" },
          });
        }
        expect((await calls.answer(binta, id, "decline", AWAY)).status).toBe(404);
      });
    });

    describe("that nobody answers", () => {
      it("expire for everybody at once, and the job tells of each once", async () => {
        const { id, booking_id, briefId } = await invitedWith("on_request");
        await overdue(id);
        const { invitations } = await calls.readBrief(ada, briefId);
        expect(invitations).toMatchObject([{ status: "expired", can: [] }]);
        expect(await calls.answer(amara, id, "accept")).toMatchObject({
          status: 409,
          data: { code: "invitation_expired" },
        });
        const told = await Promise.all(
          [1, 2].map(() => expireInvitationsWorkflow(getContainer()).run({ input: {} })),
        );
        const names = told.flatMap(({ result }) => result.map(({ name }) => name));
        expect(names.toSorted()).toEqual(["booking.cancelled", "invitation.expired"]);
        expect(await statusOf(booking_id)).toBe("cancelled");
        const again = await expireInvitationsWorkflow(getContainer()).run({ input: {} });
        expect(again.result).toEqual([]);
        expect(await calls.invited(ada, briefId, [amara])).toHaveLength(1);
      });

      it("are told of later when telling fails", async () => {
        const { id, booking_id } = await invitedWith("on_request");
        await overdue(id);
        const mend = breakBus(getContainer());
        await expect(conciergeExpiry(getContainer())).rejects.toMatchObject({
          message: "the bus is down",
        });
        mend();
        expect(await statusOf(booking_id)).toBe("requested");
        const { result } = await expireInvitationsWorkflow(getContainer()).run({ input: {} });
        expect(result.map(({ name }) => name)).toEqual(["invitation.expired", "booking.cancelled"]);
      });
    });

    it("are as they were when what follows fails", async () => {
      const { id, booking_id, briefId } = await invitedWith("on_request");
      const held = await hold(ada, "on_request", 4);
      const before = await calls.readBrief(ada, briefId);
      const other = await calls.brief(ada);
      const mend = breakBus(getContainer());
      const failed = [
        await calls.invite(ada, other, { stylist_id: amara.id, booking_id: held }),
        await calls.answer(amara, id, "decline", AWAY),
        await api.post(`/store/invitations/${id}/withdraw`, {}, as(ada)),
      ];
      mend();
      expect(failed.map(({ status }) => status)).toEqual([500, 500, 500]);
      expect(await calls.readBrief(ada, briefId)).toEqual(before);
      expect((await calls.readBrief(ada, other)).invitations).toEqual([]);
      expect([await statusOf(booking_id), await statusOf(held)]).toEqual(["requested", "held"]);
    });
  },
});
