import {
  createCustomerGroupsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { createCataloguePiece } from "../../helpers/catalogue";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { createStylist } from "../../helpers/stylists";
import { type BoardAnswer, boardCalls, boardService, engage, expectStatus } from "./board-house";

jest.setTimeout(180_000);

describeHouse({
  name: "concierge_board_input",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let grace: Person;
    let staff: Person;
    let amara: Person;
    let other: Person;
    let engagementId: string;
    let gown: string[];
    let coat: string;
    let secret: string;
    const call = boardCalls(api, () => shop);

    const share = (variants: string[]) => call.share(amara, engagementId, variants);
    const draft = async (): Promise<BoardAnswer> => {
      const body = { title: "First thoughts" };
      const made = await api.post(`/stylist/engagements/${engagementId}/boards`, body, amara);
      return expectStatus(made, 201).board;
    };
    const stylistBoard = async (id: string): Promise<BoardAnswer> =>
      expectStatus(await api.get(`/stylist/boards/${id}`, amara), 200).board;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      gown = (
        await createCataloguePiece(container, shop, {
          handle: "gown",
          title: "Gown",
          sizes: ["FR 36", "FR 38"],
          price: 900,
        })
      ).variantIds;
      coat = (await createCataloguePiece(container, shop, { handle: "coat" })).variantIds[0] ?? "";
      secret =
        (await createCataloguePiece(container, shop, { handle: "secret", vip: true }))
          .variantIds[0] ?? "";
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      grace = await createClient(api, shop.storeHeaders, "grace@example.com");
      staff = await createAdmin(api, container, "staff@example.com");
      amara = await createStylist(api, staff, "amara@example.com", "Amara Okafor");
      other = await createStylist(api, staff, "other@example.com", "Noor Haddad");
      engagementId = await engage(container, ada, amara);
      await rebuildCatalogueWorkflow(container).run({ input: { with_text_index: true } });
    });

    it("lets nobody near a board who is not of it, whatever they call", async () => {
      const id = await share([coat]);
      const open = await draft();
      const item = (await call.read(ada, id)).looks[0]?.items[0]?.id ?? "";
      const hash = "0".repeat(64);
      const compose = { version: 1, title: "Mine", looks: [] };
      const client: [string, string, object?][] = [
        ["get", `/store/boards/${id}`],
        ["post", `/store/boards/${id}/items/${item}/verdict`, { verdict: "keep" }],
        ["post", `/store/boards/${id}/comments`, { text: "Mine" }],
        ["post", `/store/boards/${id}/approve`, { content_hash: hash }],
      ];
      const stylist: [string, string, object?][] = [
        ["post", `/stylist/engagements/${engagementId}/boards`, { title: "Mine" }],
        ["get", `/stylist/boards/${id}`],
        ["put", `/stylist/boards/${id}`, compose],
        ["delete", `/stylist/boards/${open.id}`],
        ["post", `/stylist/boards/${open.id}/share`, {}],
        ["post", `/stylist/boards/${id}/withdraw`, {}],
        ["post", `/stylist/boards/${id}/comments`, { text: "Mine" }],
        ["get", `/stylist/catalogue?engagement_id=${engagementId}`],
      ];
      const ask = async ([method, url, data]: [string, string, object?], person?: Person) => {
        const headers = { ...shop.storeHeaders, ...person?.headers };
        return (await api.request({ method, url, data, headers })).status;
      };
      for (const route of client) {
        const answers = [await ask(route), await ask(route, amara), await ask(route, grace)];
        expect([route[0], route[1], ...answers]).toEqual([route[0], route[1], 401, 403, 404]);
      }
      for (const route of stylist) {
        const answers = [await ask(route), await ask(route, ada), await ask(route, other)];
        expect([route[0], route[1], ...answers]).toEqual([route[0], route[1], 401, 403, 404]);
      }
      // Nor does the client know of what has not been shared with them, nor anybody of what is not.
      expect(await ask(["get", `/store/boards/${open.id}`], ada)).toBe(404);
      expect(await ask(["get", "/store/boards/board_none"], ada)).toBe(404);
      expect(await ask(["get", "/stylist/boards/board_none"], amara)).toBe(404);
      expect(
        await ask(["post", "/stylist/engagements/eng_none/boards", { title: "A" }], amara),
      ).toBe(404);
    });

    it("takes nothing that makes no sense", async () => {
      const { id, version } = await draft();
      const board = { version, title: "First thoughts", looks: [] };
      const look = (items: object[]) => ({ looks: [{ title: "Day", items }] });
      const piece = { variant_id: coat, quantity: 1 };
      const wrong: object[] = [
        { version: 0 },
        { version: "1" },
        { title: "" },
        { title: " ".repeat(10) },
        { title: "a".repeat(121) },
        { note: "a".repeat(4001) },
        { validity_hours: 23 },
        { validity_hours: 721 },
        { validity_hours: 100.5 },
        { extra: true },
        { looks: Array.from({ length: 21 }, () => ({ title: "Day", items: [] })) },
        look(Array.from({ length: 500 }, () => piece)),
        look([{ ...piece, quantity: 0 }]),
        look([{ ...piece, quantity: 10 }]),
        look([{ ...piece, quantity: 1.5 }]),
        look([{ ...piece, unit_price: 1 }]),
        look([{ ...piece, variant_id: "a b" }]),
        look([{ ...piece, variant_id: "variant_none" }]),
        look([{ ...piece, id: "bitem_none" }]),
        look([{ ...piece, alternative_of: "bitem_none" }]),
        look([{ ...piece, note: "a".repeat(1001) }]),
        { looks: [{ id: "look_none", title: "Day", items: [] }] },
        {
          looks: Array.from({ length: 2 }, () => ({
            title: "Day",
            items: Array.from({ length: 31 }, () => piece),
          })),
        },
      ];
      for (const change of wrong) {
        const answer = await api.put(`/stylist/boards/${id}`, { ...board, ...change }, amara);
        expect([JSON.stringify(change).slice(0, 80), answer.status]).toEqual([
          JSON.stringify(change).slice(0, 80),
          400,
        ]);
      }
      expect(await stylistBoard(id)).toMatchObject({ version, looks: [], status: "draft" });
      const titles = [{}, { title: "" }, { title: 1 }, { title: "a".repeat(121) }];
      for (const body of titles) {
        const url = `/stylist/engagements/${engagementId}/boards`;
        expect((await api.post(url, body, amara)).status).toBe(400);
      }
    });

    it("takes no verdict, comment or approval that makes no sense", async () => {
      const id = await share([gown[0] ?? "", coat]);
      const [first, second] = (await call.read(ada, id)).looks[0]?.items ?? [];
      const verdicts = [
        {},
        { verdict: "maybe" },
        { verdict: "keep", reason: "colour" },
        { verdict: "pass", reason: "ugly" },
        { verdict: null, reason: "fit" },
        { verdict: "keep", requested_size: "FR 99" },
        { verdict: "keep", requested_size: "a".repeat(41) },
        { verdict: "keep", extra: 1 },
      ];
      for (const body of verdicts) {
        const { status } = await call.say(ada, id, first?.id ?? "", body);
        expect([JSON.stringify(body), status]).toEqual([JSON.stringify(body), 400]);
      }
      const none = await call.say(ada, id, "bitem_none", { verdict: "keep" });
      expect(none.status).toBe(404);
      const elsewhere = await share([coat]);
      const stray = await call.say(ada, elsewhere, second?.id ?? "", { verdict: "keep" });
      expect(stray.status).toBe(404);
      for (const body of [{}, { text: "" }, { text: "a".repeat(2001) }, { text: "A", extra: 1 }]) {
        const { status } = await api.post(`/store/boards/${id}/comments`, body, call.as(ada));
        expect(status).toBe(400);
      }
      for (const hash of [null, "", "x".repeat(64), "A".repeat(64), "0".repeat(63)]) {
        expect((await call.approve(ada, id, hash)).status).toBe(400);
      }
      const unkept = await call.approve(ada, id, (await call.read(ada, id)).content_hash);
      expect([unkept.status, unkept.data.code]).toEqual([409, "nothing_kept"]);
      const board = await call.read(ada, id);
      expect(board.looks[0]?.items.map(({ verdict }) => verdict)).toEqual([null, null]);
    });

    it("asks for another size, and the stylist gives it", async () => {
      const [small = "", medium = ""] = gown;
      const id = await share([small]);
      const item = (await call.read(ada, id)).looks[0]?.items[0];
      const wish = { verdict: "keep", requested_size: "FR 38" };
      expect((await call.say(ada, id, item?.id ?? "", wish)).status).toBe(200);
      const { version, looks } = await stylistBoard(id);
      const answer = await api.put(
        `/stylist/boards/${id}`,
        {
          version,
          title: "First thoughts",
          looks: [
            { id: looks[0]?.id, title: "Day", items: [{ id: item?.id, variant_id: medium }] },
          ],
        },
        amara,
      );
      expect(answer.status).toBe(200);
      const board = await call.read(ada, id);
      expect(board.looks[0]).toMatchObject({
        id: looks[0]?.id,
        items: [{ verdict: "keep", variant: { id: medium }, requested_size: null }],
      });
      expect(board).toMatchObject({ revision: 2 });
    });

    it("tells of a verdict on a piece that left the board", async () => {
      const id = await share([gown[0] ?? "", coat]);
      const [first, second] = (await call.read(ada, id)).looks[0]?.items ?? [];
      const { version } = await stylistBoard(id);
      const rest = [{ id: second?.id, variant_id: coat, quantity: 1 }];
      expect((await call.compose(amara, id, version, rest)).status).toBe(200);
      const { status, data } = await call.say(ada, id, first?.id ?? "", { verdict: "keep" });
      expect([status, data.code]).toEqual([409, "piece_removed"]);
      const stale = await call.compose(amara, id, version, rest);
      expect([stale.status, stale.data.code]).toEqual([409, "board_changed"]);
    });

    it("shares nothing empty, and nothing that is shared", async () => {
      const { id } = await draft();
      const empty = await api.post(`/stylist/boards/${id}/share`, {}, amara);
      expect([empty.status, empty.data.code]).toEqual([400, "board_is_empty"]);
      const shared = await share([coat]);
      const twice = await api.post(`/stylist/boards/${shared}/share`, {}, amara);
      expect([twice.status, twice.data.code]).toEqual([409, "board_is_shared"]);
      const gone = await api.delete(`/stylist/boards/${shared}`, amara);
      expect([gone.status, gone.data.code]).toEqual([409, "board_is_shared"]);
      expect((await api.delete(`/stylist/boards/${id}`, amara)).data).toEqual({
        id,
        object: "board",
        deleted: true,
      });
      expect((await api.get(`/stylist/boards/${id}`, amara)).status).toBe(404);
      expect((await api.post(`/stylist/boards/${shared}/withdraw`, {}, amara)).status).toBe(200);
      expect(await call.read(ada, shared)).toMatchObject({ status: "withdrawn", can: [] });
    });

    it("closes with its engagement", async () => {
      const id = await share([coat]);
      const { content_hash } = await call.keepAll(ada, id);
      await boardService(getContainer()).updateEngagements({
        id: engagementId,
        status: "cancelled",
        ended_at: new Date(),
      });
      const answers = [
        await call.approve(ada, id, content_hash),
        await api.post(`/stylist/engagements/${engagementId}/boards`, { title: "A" }, amara),
        await api.post(`/stylist/boards/${id}/withdraw`, {}, amara),
      ];
      for (const { status, data } of answers) {
        expect([status, data.code]).toEqual([409, "engagement_closed"]);
      }
    });

    it("shows a piece of the private salon to those alone who may see it", async () => {
      const { id, version } = await draft();
      const items = [{ variant_id: secret, quantity: 1 }];
      const refused = await call.compose(amara, id, version, items);
      expect([refused.status, refused.data.code]).toEqual([400, "piece_is_private"]);
      const list = `/stylist/catalogue?engagement_id=${engagementId}&limit=50`;
      const handles = async () =>
        expectStatus(await api.get(list, amara), 200).products.map(
          ({ handle }: { handle: string }) => handle,
        );
      expect((await handles()).toSorted()).toEqual(["coat", "gown"]);
      const { result } = await createCustomerGroupsWorkflow(getContainer()).run({
        input: { customersData: [{ name: "Private", metadata: { vip: true } }] },
      });
      await linkCustomersToCustomerGroupWorkflow(getContainer()).run({
        input: { id: result[0]?.id ?? "", add: [ada.id] },
      });
      expect((await handles()).toSorted()).toEqual(["coat", "gown", "secret"]);
      expect((await call.compose(amara, id, version, items)).status).toBe(200);
      expect((await api.post(`/stylist/boards/${id}/share`, {}, amara)).status).toBe(200);
    });

    it("gives the composer every variant with its words, its price and whether it can be had", async () => {
      const query = `engagement_id=${engagementId}&q=gown`;
      const { products, currency_code } = expectStatus(
        await api.get(`/stylist/catalogue?${query}`, amara),
        200,
      );
      expect(currency_code).toBe("usd");
      expect(products[0]).toMatchObject({
        handle: "gown",
        variants: gown.map((id, index) => ({
          id,
          options: [{ name: "Size", value: ["FR 36", "FR 38"][index] }],
          price: { amount: 900, currency_code: "usd" },
          available: true,
        })),
      });
      for (const bad of ["", "?engagement_id=a b", `?${query}&limit=500`, `?${query}&nope=1`]) {
        expect([bad, (await api.get(`/stylist/catalogue${bad}`, amara)).status]).toEqual([
          bad,
          400,
        ]);
      }
    });

    it("talks about the board and its pieces, and lists boards with their engagement", async () => {
      const id = await share([coat]);
      const item_id = (await call.read(ada, id)).looks[0]?.items[0]?.id;
      const asked = await api.post(
        `/store/boards/${id}/comments`,
        { text: "In blue?", item_id },
        call.as(ada),
      );
      expect(asked.status).toBe(201);
      const { board } = expectStatus(
        await api.post(`/stylist/boards/${id}/comments`, { text: "On its way." }, amara),
        201,
      );
      expect(board.comments).toMatchObject([
        { item_id, author: { type: "customer", name: "Ada" }, text: "In blue?" },
        { item_id: null, author: { type: "stylist", name: "Amara Okafor" }, text: "On its way." },
      ]);
      expect(board.client).toMatchObject({ id: ada.id, first_name: "Ada" });
    });
  },
});
