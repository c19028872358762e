import { createStylist } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { bodyOf, breakBus, conciergeCalls } from "./concierge-house";

const TOLD = {
  silhouettes: ["column", "bias_cut"],
  colours_loved: ["ivory"],
  materials_avoided: ["synthetic"],
  brands_loved: ["maison-verre"],
  sizes: { dress: "FR 38", ring: "52" },
  budgets: { gowns: { min: 500, max: 2500.5, currency_code: "eur" } },
  communication: { contact: "video", pace: "weekly", surprise: false },
  dislikes: " Frills. ",
};

describeHouse({
  name: "concierge_profile",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let eve: Person;
    const { as, engage } = conciergeCalls(api, () => shop);
    const read = async (client: Person) =>
      bodyOf(await api.get("/store/style-profile", as(client))).style_profile;
    const save = (client: Person, body: object) =>
      api.put("/store/style-profile", body, as(client));

    afterEach(() => {
      jest.restoreAllMocks();
    });

    beforeAll(async () => {
      shop = await createShop(getContainer());
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      eve = await createClient(api, shop.storeHeaders, "eve@example.com");
    });

    it("is empty, then what was told, each client's own", async () => {
      expect(await read(ada)).toMatchObject({ version: 0, sizes: {}, silhouettes: [] });
      const saved = bodyOf(await save(ada, { version: 0, ...TOLD })).style_profile;
      expect(saved).toMatchObject({
        ...TOLD,
        dislikes: "Frills.",
        version: 1,
        colours_avoided: [],
        answered: [
          "silhouettes",
          "colours",
          "materials",
          "brands",
          "sizes",
          "budgets",
          "dislikes",
          "communication",
        ],
        learned: { brands: [], colours: [], categories: [], reasons: [] },
      });
      expect(saved).not.toHaveProperty("id");
      expect(await read(ada)).toEqual(saved);
      expect((await read(eve)).version).toBe(0);
    });

    it("can be taken up where it was left, on another device", async () => {
      await save(ada, { version: 0, ...TOLD, skipped: ["languages"] });
      const late = await save(ada, { version: 0, silhouettes: ["sheath"] });
      expect(late).toMatchObject({
        status: 409,
        data: { code: "profile_changed", details: { style_profile: { version: 1 } } },
      });
      const { style_profile } = late.data.details;
      const { version } = style_profile;
      const again = bodyOf(await save(ada, { version, silhouettes: [], dislikes: null }));
      expect(again.style_profile).toMatchObject({
        version: 2,
        silhouettes: [],
        dislikes: null,
        colours_loved: ["ivory"],
        skipped: ["languages"],
      });
    });

    it.each([
      [{}],
      [{ version: -1 }],
      [{ version: 0, silhouettes: ["round"] }],
      [{ version: 0, colours_loved: ["beautiful"] }],
      [{ version: 0, materials_loved: ["dreams"] }],
      [{ version: 0, brands_loved: ["Maison Verre"] }],
      [{ version: 0, brands_loved: Array.from({ length: 41 }, (_, place) => `maison-${place}`) }],
      [{ version: 0, sizes: { nose: "2" } }],
      [{ version: 0, sizes: { dress: "x".repeat(21) } }],
      [{ version: 0, budgets: { gowns: { min: 2, max: 1, currency_code: "eur" } } }],
      [{ version: 0, budgets: { gowns: { min: 2, max: 3, currency_code: "EUR" } } }],
      [{ version: 0, budgets: { gowns: { min: -1, max: 3, currency_code: "eur" } } }],
      [{ version: 0, communication: { contact: "telepathy", pace: "weekly", surprise: true } }],
      [{ version: 0, languages: ["French"] }],
      [{ version: 0, dislikes: "x".repeat(2001) }],
      [{ version: 0, dislikes: "a\u0007b" }],
      [{ version: 0, skipped: ["age"] }],
      [{ version: 0, customer_id: "cus_other" }],
    ])("is refused with %j", async (body) => {
      expect(await save(ada, body)).toMatchObject({
        status: 400,
        data: { code: "validation_failed" },
      });
      expect((await read(ada)).version).toBe(0);
    });

    it("is as it was when what follows fails", async () => {
      await save(ada, { version: 0, ...TOLD });
      const before = await read(ada);
      const mend = breakBus(getContainer());
      const failed = await save(ada, { version: 1, dislikes: "Bows" });
      const first = await save(eve, { version: 0, dislikes: "Bows" });
      mend();
      expect([failed.status, first.status]).toEqual([500, 500]);
      expect(await read(ada)).toEqual(before);
      expect((await read(eve)).version).toBe(0);
    });

    it("is read by the stylist engaged, and by no other", async () => {
      const container = getContainer();
      const amara = await createStylist(api, container, { email: "amara@example.com" });
      const other = await createStylist(api, container, { email: "other@example.com" });
      await save(ada, { version: 0, ...TOLD });
      const clientOf = (stylist: Person) =>
        api.get(`/stylist/clients/${ada.id}`, { headers: stylist.headers });
      expect((await clientOf(amara)).status).toBe(404);
      const engagementId = await engage(ada, amara);
      const { client } = bodyOf(await clientOf(amara));
      expect(client).toMatchObject({
        id: ada.id,
        first_name: "Ada",
        last_name: "Byron",
        style_profile: { ...TOLD, dislikes: "Frills." },
        engagements: [{ id: engagementId, status: "active" }],
        orders_from_boards: [],
      });
      expect(JSON.stringify(client)).not.toContain("ada@example.com");
      expect((await clientOf(other)).status).toBe(404);
      const { clients, count } = bodyOf(
        await api.get("/stylist/clients", { headers: amara.headers }),
      );
      expect([clients[0], count]).toEqual([
        {
          id: ada.id,
          first_name: "Ada",
          last_name: "Byron",
          since: client.since,
          engagements: client.engagements,
        },
        1,
      ]);
    });
  },
});
