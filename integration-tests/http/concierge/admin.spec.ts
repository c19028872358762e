import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { createStylist } from "../../helpers/stylists";
import { boardService, engage } from "./board-house";

jest.setTimeout(120_000);

describeHouse({
  name: "concierge_admin",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let staff: Person;
    let ada: Person;
    let amara: Person;
    let bea: Person;
    let pending: Person;
    let engagementId: string;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      staff = await createAdmin(api, container, "staff@example.com");
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      amara = await createStylist(api, staff, "amara@example.com", "Amara Stylist");
      bea = await createStylist(api, staff, "bea@example.com", "Bea Stylist");
      pending = await createStylist(api, staff, "carl@example.com", "Carl Suspended");
      const note = { note: "We have to talk." };
      await api.post(`/admin/stylists/${pending.id}/suspend`, note, { headers: staff.headers });
      engagementId = await engage(container, ada, amara);
    });

    const get = (path: string, who: Partial<Person> = staff) =>
      api.get(path, { headers: who.headers ?? {} });
    const post = (path: string, body: object, who: Partial<Person> = staff) =>
      api.post(path, body, { headers: who.headers ?? {} });
    const reassign = (stylist_id: string, id = engagementId) =>
      post(`/admin/engagements/${id}/reassign`, { stylist_id, note: "Amara is ill." });
    const accesses = () => boardService(getContainer()).listProfileAccesses({});

    it("lists engagements, by state, client and stylist", async () => {
      const { status, data } = await get("/admin/engagements?status=active");
      expect(status).toBe(200);
      expect(data).toMatchObject({ count: 1, limit: 20, offset: 0 });
      expect(data.engagements[0]).toMatchObject({
        id: engagementId,
        title: "A wardrobe",
        status: "active",
        stylist: { id: amara.id, display_name: "Amara Stylist" },
        client: { id: ada.id },
        ended_at: null,
      });
      expect((await get(`/admin/engagements?stylist_id=${bea.id}`)).data.count).toBe(0);
      expect((await get(`/admin/engagements?customer_id=${ada.id}`)).data.count).toBe(1);
      expect((await get("/admin/engagements?status=completed")).data.engagements).toEqual([]);
    });

    it("shows one with its brief, steps, boards and history, and a 404 for none", async () => {
      const { status, data } = await get(`/admin/engagements/${engagementId}`);
      expect(status).toBe(200);
      expect(data.engagement).toMatchObject({
        id: engagementId,
        brief: { occasion: "wardrobe", title: "A wardrobe" },
        milestones: [],
        boards: [],
        timeline: [],
      });
      expect(data.engagement.brief).not.toHaveProperty("pictures");
      expect((await get("/admin/engagements/eng_none")).status).toBe(404);
    });

    it("gives an engagement to another stylist, who sees it from then on, alone", async () => {
      const { status, data } = await reassign(bea.id);
      expect(status).toBe(200);
      expect(data.engagement.stylist).toMatchObject({ id: bea.id });
      expect(data.engagement.timeline[0]).toMatchObject({
        kind: "engagement_reassigned",
        actor: { type: "user" },
      });
      const handover = { from: "Amara Stylist", to: "Bea Stylist", note: "Amara is ill." };
      expect(data.engagement.handovers).toMatchObject([handover]);
      expect((await get(`/stylist/engagements/${engagementId}`, bea)).status).toBe(200);
      expect((await get(`/stylist/engagements/${engagementId}`, amara)).status).toBe(404);
    });

    it("refuses a stylist who has it, is none, or may not work, and changes nothing", async () => {
      expect((await reassign(amara.id)).data).toMatchObject({ code: "already_theirs" });
      for (const id of ["sty_none", pending.id]) {
        const { status } = await reassign(id);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
      expect((await reassign(bea.id, "eng_none")).status).toBe(404);
      const { status } = await post(`/admin/engagements/${engagementId}/reassign`, {
        stylist_id: bea.id,
        note: " ",
      });
      expect(status).toBe(400);
      const { data } = await get(`/admin/engagements/${engagementId}`);
      expect(data.engagement.stylist.id).toBe(amara.id);
    });

    it("opens a profile only with a reason, and writes down who looked and why", async () => {
      const path = `/admin/customers/${ada.id}/style-profile`;
      expect((await post(path, {})).status).toBe(400);
      expect((await post(path, { reason: "  " })).status).toBe(400);
      expect((await post("/admin/customers/cus_none/style-profile", { reason: "x" })).status).toBe(
        404,
      );
      expect(await accesses()).toEqual([]);
      const { status, data } = await post(path, { reason: "She asked us to correct a size." });
      expect(status).toBe(200);
      expect(data.style_profile).toMatchObject({ version: 0, colours_loved: [] });
      expect(await accesses()).toEqual([
        expect.objectContaining({
          customer_id: ada.id,
          user_id: staff.id,
          reason: "She asked us to correct a size.",
        }),
      ]);
    });

    it("is for staff alone", async () => {
      const calls: [(who: Partial<Person>) => Promise<{ status: number }>][] = [
        [(who) => get("/admin/engagements", who)],
        [(who) => get(`/admin/engagements/${engagementId}`, who)],
        [(who) => post(`/admin/engagements/${engagementId}/reassign`, {}, who)],
        [(who) => post(`/admin/customers/${ada.id}/style-profile`, { reason: "x" }, who)],
        [(who) => get("/admin/matching", who)],
      ];
      for (const [call] of calls) {
        for (const who of [{}, ada, amara]) {
          expect((await call(who)).status).toBe(401);
        }
      }
      expect(await accesses()).toEqual([]);
    });
  },
});
