import { endEngagementWorkflow } from "../../../src/workflows/concierge/workflows/end-engagement";
import { reassignEngagementWorkflow } from "../../../src/workflows/concierge/workflows/reassign-engagement";
import { type BookableStylist, createStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { bodyOf, breakBus, conciergeCalls, setCapacity } from "./concierge-house";

type Milestone = { id: string; title: string; status: string; next_actor: string; can: string[] };

const STAFF = { type: "user", id: "user_staff" } as const;

describeHouse({
  name: "concierge_engagements",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    let amara: BookableStylist;
    let binta: BookableStylist;
    const calls = conciergeCalls(api, () => shop);
    const { as } = calls;
    const read = async (client: Person, id: string) =>
      bodyOf(await api.get(`/store/engagements/${id}`, as(client))).engagement;
    const milestonesOf = (id: string) => `/stylist/engagements/${id}/milestones`;
    const placesOf = async ({ id }: Person) =>
      bodyOf(await api.get(`/store/stylists/${id}`, { headers: shop.storeHeaders })).stylist
        .places_open as number;

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
      await setCapacity(container, amara, 3);
      await setCapacity(container, binta, 1);
    });

    it("are one page for the two, each with what they may do", async () => {
      const id = await calls.engage(ada, amara, { happens_on: "2040-05-01", city: "Paris" });
      const mine = await read(ada, id);
      expect(mine).toMatchObject({
        id,
        title: "The opening of the season",
        status: "active",
        stylist: { id: amara.id, display_name: "Amara amara", city: "Tokyo" },
        brief: { city: "Paris", status: "engaged", engagement_id: id },
        boards: [],
        bookings: [],
        next: { actor: "client", what: "Complete the style profile" },
        can: [],
        ended_at: null,
      });
      expect(mine).not.toHaveProperty("client");
      expect(mine.timeline).toMatchObject([
        { kind: "engagement_started", actor: { type: "stylist", name: "Amara amara" } },
      ]);
      expect(mine.milestones[0]).toMatchObject({
        due_on: null,
        next_actor: "client",
        can: ["done"],
      });
      expect(mine.milestones[1].can).toEqual([]);
      expect(mine.milestones.at(-1)).toMatchObject({ due_on: "2040-04-26" });
      const theirs = await calls.readEngagement(amara, id);
      expect(theirs).toMatchObject({
        client: { id: ada.id, first_name: "Ada" },
        can: ["complete"],
        milestones: mine.milestones.map((milestone: Milestone) => ({
          id: milestone.id,
          can: ["done", "drop", "edit", "remove"],
        })),
      });
      expect((await api.get(`/store/engagements/${id}`, as(eve))).status).toBe(404);
      const foreign = await api.get(`/stylist/engagements/${id}`, { headers: binta.headers });
      expect(foreign.status).toBe(404);
      for (const list of [
        bodyOf(await api.get("/store/engagements?status=active", as(ada))),
        bodyOf(await api.get("/stylist/engagements", { headers: amara.headers })),
      ]) {
        expect(list).toMatchObject({ count: 1, engagements: [{ id, timeline: [] }] });
      }
      expect(bodyOf(await api.get("/store/engagements", as(eve))).count).toBe(0);
    });

    it("go on step by step", async () => {
      const id = await calls.engage(ada, amara);
      const { milestones } = await read(ada, id);
      const [first, second] = milestones as Milestone[];
      const done = (milestone?: Milestone, client = ada) =>
        api.post(`/store/engagements/${id}/milestones/${milestone?.id}/done`, {}, as(client));
      expect(bodyOf(await done(first)).milestone).toMatchObject({ status: "done", can: [] });
      expect((await done(first)).status).toBe(200);
      expect(await done(second)).toMatchObject({
        status: 409,
        data: { code: "milestone_transition_refused" },
      });
      expect((await done(first, eve)).status).toBe(404);
      expect((await read(ada, id)).next).toMatchObject({ actor: "stylist", what: second?.title });
      const sent = { title: " Send fabrics ", due_on: "2040-01-02", next_actor: "client" };
      const added = bodyOf(
        await api.post(milestonesOf(id), sent, { headers: amara.headers }),
        201,
      ).milestone;
      expect(added).toMatchObject({ ...sent, title: "Send fabrics", key: null, status: "open" });
      const put = (body: object) =>
        api.put(`${milestonesOf(id)}/${added.id}`, body, { headers: amara.headers });
      expect(bodyOf(await put({ title: "Send silks", due_on: null })).milestone).toMatchObject({
        title: "Send silks",
        due_on: null,
        next_actor: "client",
      });
      expect(bodyOf(await put({ status: "done" })).milestone.can).toEqual([
        "reopen",
        "edit",
        "remove",
      ]);
      expect(await put({ status: "dropped" })).toMatchObject({
        status: 409,
        data: { details: { status: "done", actions: ["reopen"] } },
      });
      const ids = (await read(ada, id)).milestones.map((one: Milestone) => one.id).toReversed();
      const order = (body: object) =>
        api.post(`${milestonesOf(id)}/order`, body, { headers: amara.headers });
      const { milestones: ordered } = bodyOf(await order({ ids }));
      expect(ordered.map((one: Milestone) => one.id)).toEqual(ids);
      expect(await order({ ids: ids.slice(1) })).toMatchObject({
        status: 400,
        data: { code: "order_incomplete" },
      });
      const remove = await api.delete(`${milestonesOf(id)}/${added.id}`, {
        headers: amara.headers,
      });
      expect(bodyOf(remove)).toMatchObject({ id: added.id, deleted: true });
      const { timeline } = await read(ada, id);
      expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
        "milestone_done",
        "milestone_added",
        "milestone_done",
        "engagement_started",
      ]);
      expect(timeline[2]).toMatchObject({ actor: { type: "customer", name: "Ada" } });
    });

    it.each([
      [{}],
      [{ title: "" }],
      [{ title: "x".repeat(121) }],
      [{ title: "Fit", due_on: "soon" }],
      [{ title: "Fit", next_actor: "everybody" }],
      [{ title: "Fit", status: "done" }],
    ])("take no milestone such as %j", async (body) => {
      const id = await calls.engage(ada, amara);
      expect(await api.post(milestonesOf(id), body, { headers: amara.headers })).toMatchObject({
        status: 400,
        data: { code: "validation_failed" },
      });
    });

    it("end once, free the place and stay to be read", async () => {
      await setCapacity(getContainer(), amara, 1);
      expect(await placesOf(amara)).toBe(1);
      const id = await calls.engage(ada, amara);
      expect(await placesOf(amara)).toBe(0);
      const complete = () =>
        api.post(`/stylist/engagements/${id}/complete`, {}, { headers: amara.headers });
      expect(bodyOf(await complete()).engagement).toMatchObject({
        status: "completed",
        brief: { status: "closed" },
        next: null,
        can: [],
      });
      expect(await complete()).toMatchObject({ status: 409, data: { code: "engagement_ended" } });
      expect(await placesOf(amara)).toBe(1);
      const [milestone] = (await read(ada, id)).milestones as Milestone[];
      expect(milestone?.can).toEqual([]);
      const late = `/store/engagements/${id}/milestones/${milestone?.id}/done`;
      expect(await api.post(late, {}, as(ada))).toMatchObject({
        status: 409,
        data: { code: "engagement_ended" },
      });
      expect((await api.get(`/stylist/clients/${ada.id}`, { headers: amara.headers })).status).toBe(
        200,
      );
    });

    it("count a client once who is dressed and in the diary", async () => {
      const { data } = await api.get(`/store/stylists/${amara.id}`, { headers: shop.storeHeaders });
      const [slot] = data.stylist.next_slots;
      const hold = {
        ...{ stylist_id: amara.id, appointment_type_id: amara.instant, mode: "video" },
        ...{ starts_at: slot.starts_at, time_zone: "UTC" },
      };
      bodyOf(await api.post("/store/bookings", hold, as(ada)), 201);
      expect(await placesOf(amara)).toBe(2);
      await calls.engage(ada, amara);
      expect(await placesOf(amara)).toBe(2);
      await calls.engage(eve, amara);
      expect(await placesOf(amara)).toBe(1);
      const { stylists } = bodyOf(await api.get("/store/stylists", { headers: shop.storeHeaders }));
      const tile = stylists.find((stylist: { id: string }) => stylist.id === amara.id);
      expect(tile.places_open).toBe(1);
    });

    describe("given to another stylist by staff", () => {
      const reassign = (id: string, { id: stylist_id }: Person) =>
        reassignEngagementWorkflow(getContainer()).run({
          input: { id, stylist_id, actor: STAFF, note: "On leave." },
        });

      it("keep everything, and the one before sees nothing more", async () => {
        const id = await calls.engage(ada, amara);
        const before = await read(ada, id);
        await reassign(id, binta);
        const after = await read(ada, id);
        expect(after).toMatchObject({ stylist: { id: binta.id }, status: "active" });
        expect(after.milestones).toEqual(before.milestones);
        expect(after.timeline[0]).toMatchObject({
          kind: "engagement_reassigned",
          actor: { type: "user", name: null },
          data: { from_stylist_id: amara.id, to_stylist_id: binta.id },
        });
        for (const address of [`/stylist/engagements/${id}`, `/stylist/clients/${ada.id}`]) {
          expect((await api.get(address, { headers: amara.headers })).status).toBe(404);
          expect((await api.get(address, { headers: binta.headers })).status).toBe(200);
        }
        const { invitations } = bodyOf(
          await api.get("/stylist/invitations", { headers: amara.headers }),
        );
        expect(invitations).toMatchObject([{ engagement_id: null, brief: { wishes: null } }]);
        const taken = await calls.answer(amara, invitations[0].id, "accept");
        expect(taken.status).toBe(404);
      });

      it("not beyond their places, nor to whoever is not approved", async () => {
        const id = await calls.engage(ada, amara);
        await calls.engage(eve, binta);
        await expect(reassign(id, binta)).rejects.toMatchObject({ code: "stylist_full" });
        const suspended = await createStylist(api, getContainer(), {
          email: "suspended@example.com",
          status: "suspended",
        });
        await expect(reassign(id, suspended)).rejects.toMatchObject({ status: 404 });
        expect((await read(ada, id)).stylist.id).toBe(amara.id);
      });
    });

    it("are cancelled by staff, and the brief is closed", async () => {
      const id = await calls.engage(ada, amara);
      await endEngagementWorkflow(getContainer()).run({
        input: { id, action: "cancel", actor: STAFF, note: "Asked for by the client." },
      });
      expect(await read(ada, id)).toMatchObject({ status: "cancelled" });
      const clients = await api.get(`/stylist/clients/${ada.id}`, { headers: amara.headers });
      expect(clients.status).toBe(404);
    });

    it("are as they were when what follows fails", async () => {
      const id = await calls.engage(ada, amara);
      const before = await calls.readEngagement(amara, id);
      const [first] = before.milestones as Milestone[];
      const mend = breakBus(getContainer());
      const headers = { headers: amara.headers };
      const failed = [
        await api.post(`/stylist/engagements/${id}/complete`, {}, headers),
        await api.post(milestonesOf(id), { title: "More" }, headers),
        await api.put(
          `${milestonesOf(id)}/${first?.id}`,
          { title: "Other", status: "done" },
          headers,
        ),
        await api.delete(`${milestonesOf(id)}/${first?.id}`, headers),
        await api.post(
          `${milestonesOf(id)}/order`,
          { ids: before.milestones.map((one: Milestone) => one.id).toReversed() },
          headers,
        ),
        await api.post(`/store/engagements/${id}/milestones/${first?.id}/done`, {}, as(ada)),
      ];
      const moved = reassignEngagementWorkflow(getContainer()).run({
        input: { id, stylist_id: binta.id, actor: STAFF, note: null },
      });
      await expect(moved).rejects.toMatchObject({ message: "the bus is down" });
      mend();
      expect(failed.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500, 500]);
      expect(await calls.readEngagement(amara, id)).toEqual(before);
    });
  },
});
