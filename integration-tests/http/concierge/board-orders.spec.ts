import {
  createPricePreferencesWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { type BookableStylist, createStylist } from "../../helpers/bookings";
import { createCataloguePiece, createHouse } from "../../helpers/catalogue";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { boardCalls, expectStatus } from "./board-house";
import { bodyOf, conciergeCalls } from "./concierge-house";

type Step = { key: string | null; status: string; title: string };

jest.setTimeout(180_000);

describeHouse({
  name: "board_orders",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let amara: BookableStylist;
    let coat: string;
    const call = boardCalls(api, () => shop);
    const concierge = conciergeCalls(api, () => shop);

    const engagementOf = async (id: string) =>
      bodyOf(await api.get(`/store/engagements/${id}`, call.as(ada))).engagement;
    const doneIn = async (id: string) => {
      const { milestones } = await engagementOf(id);
      return (milestones as Step[]).flatMap(({ key, status }) => (status === "done" ? key : []));
    };
    const approve = async (boardId: string): Promise<string> => {
      const { content_hash } = await call.keepAll(ada, boardId);
      return expectStatus(await call.approve(ada, boardId, content_hash), 200).cart_id as string;
    };
    const totalOf = async (cartId: string) => {
      const { cart } = expectStatus(await api.get(`/store/carts/${cartId}`, call.as(ada)), 200);
      return [cart.item_subtotal, cart.item_tax_total, cart.item_total] as number[];
    };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      const brandId = await createHouse(container, "maison-a", "Maison Aurélie");
      const piece = { handle: "coat", stock: 9, sizes: ["One size"], price: 480, brandId };
      coat = (await createCataloguePiece(container, shop, piece)).variantIds[0] ?? "";
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      amara = await createStylist(api, container, { email: "amara@example.com" });
    });

    it("take the steps of the house that are about the board, and nobody's own", async () => {
      const id = await concierge.engage(ada, amara);
      const [, , first] = (await engagementOf(id)).milestones as (Step & { id: string })[];
      expect(first?.key).toBe("first_board");
      const board = await call.share(amara, id, [coat]);
      expect(await doneIn(id)).toEqual(["first_board"]);
      const cartId = await approve(board);
      expect(await doneIn(id)).toEqual(["first_board"]);
      await call.checkout(ada, cartId);
      expectStatus(await call.complete(ada, cartId), 200);
      await eventuallyPasses(async () => {
        expect(await doneIn(id)).toEqual(["first_board", "answer_to_the_board"]);
      });
      const { timeline } = await engagementOf(id);
      expect(timeline.slice(0, 2)).toMatchObject([
        {
          kind: "milestone_done",
          actor: { type: "system", name: null },
          data: { title: "Answer to the board", key: "answer_to_the_board", board_id: board },
        },
        { kind: "board_ordered", data: { title: "First thoughts", board_id: board } },
      ]);
      const theirs = await concierge.readEngagement(amara, id);
      expect(theirs.milestones.map(({ status }: Step) => status)).toEqual(
        (await engagementOf(id)).milestones.map(({ status }: Step) => status),
      );
    });

    it("come with taxes on top or within, as the prices were locked, and the board says which", async () => {
      await createTaxRegionsWorkflow(getContainer()).run({
        input: [
          {
            country_code: "us",
            provider_id: "tp_system",
            default_tax_rate: { code: "sales-tax", name: "Sales tax", rate: 10 },
          },
        ],
      });
      const id = await concierge.engage(ada, amara);
      const before = await call.share(amara, id, [coat]);
      const [piece] = (await call.read(ada, before)).looks[0]?.items ?? [];
      expect(piece).toMatchObject({ price: { amount: 480 }, is_tax_inclusive: false });
      expect((await call.keepAll(ada, before)).total).toEqual({
        amount: 480,
        currency_code: "usd",
        is_tax_inclusive: false,
      });

      const inclusive = { attribute: "currency_code", value: "usd", is_tax_inclusive: true };
      await createPricePreferencesWorkflow(getContainer()).run({ input: [inclusive] });
      const after = await call.share(amara, id, [coat]);
      expect((await call.read(ada, after)).total).toMatchObject({ is_tax_inclusive: true });
      expect((await call.read(ada, before)).total).toMatchObject({ is_tax_inclusive: false });

      const added = await approve(before);
      const within = await approve(after);
      await call.checkout(ada, added);
      await call.checkout(ada, within);
      expect(await totalOf(added)).toEqual([480, 48, 528]);
      const [net = 0, tax = 0, gross] = await totalOf(within);
      expect([Math.round((net + tax) * 100), gross]).toEqual([48_000, 480]);
    });
  },
});
