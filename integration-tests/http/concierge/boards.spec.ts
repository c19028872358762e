import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { noteBoardOrdersWorkflow } from "../../../src/workflows/concierge-board/workflows/note-board-orders";
import { createCataloguePiece, createHouse } from "../../helpers/catalogue";
import { cartReadyToPay, openCart } from "../../helpers/checkout";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { createStylist } from "../../helpers/stylists";
import {
  type BoardAnswer,
  boardCalls,
  boardService,
  engage,
  expectStatus,
  reprice,
} from "./board-house";

jest.setTimeout(180_000);

describeHouse({
  name: "concierge_boards",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let grace: Person;
    let amara: Person;
    let other: Person;
    let engagementId: string;
    let gown: string[];
    let coat: string;
    let last: string;
    const call = boardCalls(api, () => shop);

    const share = (variants: string[], quantity = 1) =>
      call.share(amara, engagementId, variants, quantity);
    const approved = async (variants: string[]) => {
      const id = await share(variants);
      const board = await call.keepAll(ada, id);
      const { cart_id } = expectStatus(await call.approve(ada, id, board.content_hash), 200);
      return { id, board, cartId: cart_id as string };
    };
    const linesOf = async (cartId: string) => {
      const { cart } = expectStatus(await api.get(`/store/carts/${cartId}`, call.as(ada)), 200);
      return (cart.items as { variant_id: string; quantity: number; unit_price: number }[])
        .map(({ variant_id, quantity, unit_price }) => [variant_id, quantity, unit_price])
        .toSorted();
    };
    const sellLast = async () => {
      const line = { variant_id: last, quantity: 1 };
      const cartId = await cartReadyToPay(api, shop, [line], { email: "guest@example.com" });
      const { status } = await api.post(
        `/store/carts/${cartId}/complete`,
        {},
        { headers: shop.storeHeaders },
      );
      expect(status).toBe(200);
    };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      const brandId = await createHouse(container, "maison-a", "Maison Aurélie");
      const piece = (handle: string, stock: number, sizes: string[], price: number) =>
        createCataloguePiece(container, shop, { handle, stock, sizes, price, brandId });
      gown = (await piece("gown", 9, ["FR 36", "FR 38"], 1290.5)).variantIds;
      coat = (await piece("coat", 9, ["One size"], 480)).variantIds[0] ?? "";
      last = (await piece("last", 1, ["One size"], 90)).variantIds[0] ?? "";
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      grace = await createClient(api, shop.storeHeaders, "grace@example.com");
      const staff = await createAdmin(api, container, "staff@example.com");
      amara = await createStylist(api, staff, "amara@example.com", "Amara Okafor");
      other = await createStylist(api, staff, "other@example.com", "Noor Haddad");
      engagementId = await engage(container, ada, amara);
    });

    describe("from the board to the paid order", () => {
      it("buys exactly what was approved, whatever the catalogue did meanwhile", async () => {
        const [small = "", medium = ""] = gown;
        const id = await share([medium, coat, last]);
        const shared = await call.read(ada, id);
        expect(shared).toMatchObject({ status: "shared", can: ["verdict", "comment"] });
        const [first, second, third] = shared.looks[0]?.items ?? [];
        expect(first?.price).toEqual({ amount: 1290.5, currency_code: "usd" });
        expect(first?.sizes.map(({ value }) => value)).toEqual(["FR 36", "FR 38"]);
        expect(small).not.toBe(medium);

        // Everything moves: a price up, a price down, and a piece is sold that is not kept.
        await reprice(getContainer(), medium, 2000);
        await reprice(getContainer(), coat, 300);
        await sellLast();
        const { data: passed } = await call.say(ada, id, third?.id ?? "", {
          verdict: "pass",
          reason: "price",
        });
        expect(passed.board.looks[0].items.map(({ marks }: { marks: string[] }) => marks)).toEqual([
          ["repriced_up"],
          ["repriced_down"],
          ["sold_out"],
        ]);
        await call.say(ada, id, first?.id ?? "", { verdict: "keep" });
        const { data: kept } = await call.say(ada, id, second?.id ?? "", { verdict: "keep" });
        expect(kept.board).toMatchObject({ total: { amount: 1770.5 }, kept: 2, passed: 1 });

        const answer = await call.approve(ada, id, kept.board.content_hash);
        const { cart_id: cartId, board } = expectStatus(answer, 200);
        expect(board).toMatchObject({ status: "approved", cart_id: cartId });
        const wanted = [
          [medium, 1, 1290.5],
          [coat, 1, 480],
        ].toSorted();
        expect(await linesOf(cartId)).toEqual(wanted);

        await reprice(getContainer(), medium, 10);
        await call.checkout(ada, cartId);
        expect(await linesOf(cartId)).toEqual(wanted);
        const { order } = expectStatus(await call.complete(ada, cartId), 200);
        expect(
          order.items
            .map((item: { variant_id: string; quantity: number; unit_price: number }) => [
              item.variant_id,
              item.quantity,
              item.unit_price,
            ])
            .toSorted(),
        ).toEqual(wanted);
        expect(order.total).toBe(1770.5);

        const orders = getContainer().resolve(Modules.ORDER);
        expect((await orders.retrieveOrder(order.id)).metadata).toMatchObject({
          board_id: id,
          engagement_id: engagementId,
          stylist_id: amara.id,
        });
        await eventuallyPasses(async () => {
          expect(await call.read(ada, id)).toMatchObject({
            status: "ordered",
            order: { id: order.id, display_id: order.display_id },
          });
        });
        const events = await boardService(getContainer()).listEngagementEvents({
          engagement_id: engagementId,
        });
        expect(events.map(({ kind }) => kind).toSorted()).toEqual([
          "board_approved",
          "board_ordered",
          "board_shared",
        ]);
      });

      it("lets no promotion make another price of the one that was approved", async () => {
        await createPromotionsWorkflow(getContainer()).run({
          input: {
            promotionsData: [
              {
                code: "EVERYTHING",
                type: "standard",
                is_automatic: true,
                status: "active",
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 50,
                  currency_code: "usd",
                },
              },
            ],
          },
        });
        const own = await openCart(api, shop, [{ variant_id: coat, quantity: 1 }], ada.headers);
        const { cart } = expectStatus(await api.get(`/store/carts/${own}`, call.as(ada)), 200);
        expect(cart.total).toBe(240);
        const { cartId } = await approved([coat]);
        await call.checkout(ada, cartId);
        const { order } = expectStatus(await call.complete(ada, cartId), 200);
        expect(order.total).toBe(480);
      });

      it("is told of an order that no event told of", async () => {
        const { id, cartId } = await approved([coat]);
        const service = boardService(getContainer());
        expect(await service.listUnorderedCarts()).toEqual([cartId]);
        await call.checkout(ada, cartId);
        const { order } = expectStatus(await call.complete(ada, cartId), 200);
        await noteBoardOrdersWorkflow(getContainer()).run({ input: {} });
        await noteBoardOrdersWorkflow(getContainer()).run({ input: { order_id: order.id } });
        expect(await call.read(ada, id)).toMatchObject({
          status: "ordered",
          order: { id: order.id },
        });
      });
    });

    describe("approving", () => {
      it("twice, and at the same time, gives the same cart and one of them", async () => {
        const id = await share([coat]);
        const { content_hash } = await call.keepAll(ada, id);
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => call.approve(ada, id, content_hash)),
        );
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
        const ids = new Set(answers.map(({ data }) => data.cart_id as string));
        expect(ids.size).toBe(1);
        const carts = await getContainer()
          .resolve(Modules.CART)
          .listCarts({ customer_id: ada.id }, { select: ["id"] });
        expect(carts.map((cart) => cart.id)).toEqual([...ids]);
        const again = await call.approve(ada, id, content_hash);
        expect(again.data.cart_id).toBe([...ids][0]);
      });

      it("gives the same cart after a crash between approval and cart, and between cart and note", async () => {
        const id = await share([coat]);
        const { content_hash } = await call.keepAll(ada, id);
        await boardService(getContainer()).approveBoard({
          board_id: id,
          customer_id: ada.id,
          content_hash: content_hash ?? "",
        });
        const first = expectStatus(await call.approve(ada, id, content_hash), 200);
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update board_approval set cart_id = null where board_id = ?", [id]);
        const second = expectStatus(await call.approve(ada, id, content_hash), 200);
        expect(second.cart_id).toBe(first.cart_id);
        expect(await linesOf(second.cart_id)).toEqual([[coat, 1, 480]]);
      });

      it("with another hash says what is different, and nothing happens", async () => {
        const id = await share([coat, gown[0] ?? ""]);
        const before = await call.keepAll(ada, id);
        const { data: stylist } = await api.get(`/stylist/boards/${id}`, amara);
        const [item] = (stylist.board as BoardAnswer).looks[0]?.items ?? [];
        const revised = await call.compose(amara, id, stylist.board.version, [
          { id: item?.id, variant_id: item?.variant.id, quantity: 1 },
        ]);
        expect(revised.status).toBe(200);
        const { status, data } = await call.approve(ada, id, before.content_hash);
        expect(status).toBe(409);
        expect(data).toMatchObject({ code: "board_changed" });
        expect(data.details.differences).toMatchObject([
          { kind: "removed", title: "Piece gown", before: 1290.5, after: null },
        ]);
        const now = await call.read(ada, id);
        expect(data.details.content_hash).toBe(now.content_hash);
        expect(now).toMatchObject({ status: "shared", cart_id: null });
        expect((await call.approve(ada, id, now.content_hash)).status).toBe(200);
        const late = await call.approve(ada, id, before.content_hash);
        expect([late.status, late.data.code]).toEqual([409, "already_approved"]);
      });

      it("after the expiry is refused", async () => {
        const id = await share([coat]);
        const { content_hash } = await call.keepAll(ada, id);
        await boardService(getContainer()).updateBoards({
          id,
          expires_at: new Date(Date.now() - 1000),
        });
        const { status, data } = await call.approve(ada, id, content_hash);
        expect([status, data.code]).toEqual([409, "board_expired"]);
        expect((await call.read(ada, id)).status).toBe("expired");
      });

      it("of what was sold meanwhile names it, and the board stays open", async () => {
        const id = await share([coat, last]);
        const board = await call.keepAll(ada, id);
        await sellLast();
        const { status, data } = await call.approve(ada, id, board.content_hash);
        expect([status, data.code]).toEqual([409, "sold_out"]);
        const sold = board.looks[0]?.items[1]?.id ?? "";
        expect(data.details.item_ids).toEqual([sold]);
        expect(await call.read(ada, id)).toMatchObject({ status: "shared", cart_id: null });
        const { data: passed } = await call.say(ada, id, sold, { verdict: "pass" });
        const answer = await call.approve(ada, id, passed.board.content_hash);
        expect(await linesOf(expectStatus(answer, 200).cart_id)).toEqual([[coat, 1, 480]]);
      });

      it("opens the board again when a piece is sold at the till", async () => {
        const { id, board, cartId } = await approved([coat, last]);
        await call.checkout(ada, cartId);
        await sellLast();
        const { status, data } = await call.complete(ada, cartId);
        expect([status, data.code]).toEqual([409, "sold_out"]);
        expect(data.details).toMatchObject({ board_id: id, variant_ids: [last] });
        expect(await call.read(ada, id)).toMatchObject({ status: "shared", cart_id: null });
        const gone = await api.get(`/store/carts/${cartId}`, call.as(ada));
        expect(gone.status).toBe(404);
        const sold = board.looks[0]?.items[1]?.id ?? "";
        const { data: passed } = await call.say(ada, id, sold, { verdict: "pass" });
        const again = expectStatus(await call.approve(ada, id, passed.board.content_hash), 200);
        await call.checkout(ada, again.cart_id);
        const { order } = expectStatus(await call.complete(ada, again.cart_id), 200);
        expect(order.total).toBe(480);
      });
    });

    describe("the bag of a board", () => {
      it("cannot be changed, and is the client's alone", async () => {
        const { id, cartId } = await approved([coat]);
        const { data } = await api.get(`/store/carts/${cartId}`, call.as(ada));
        const line = data.cart.items[0].id as string;
        const attempts: [string, string, object][] = [
          ["post", "/line-items", { variant_id: gown[0], quantity: 1 }],
          ["post", `/line-items/${line}`, { quantity: 3 }],
          ["delete", `/line-items/${line}`, {}],
          ["post", "/promotions", { promo_codes: ["EVERYTHING"] }],
          ["delete", "/promotions", { promo_codes: ["EVERYTHING"] }],
          ["post", "", { region_id: shop.regionId }],
          ["post", "", { metadata: { gift: true } }],
          ["post", "", { promo_codes: [] }],
          ["post", "/customer", {}],
          ["post", "/Line-Items", { variant_id: gown[0], quantity: 1 }],
        ];
        for (const [method, path, body] of attempts) {
          const answer = await api.request({
            method,
            url: `/store/carts/${cartId}${path}`,
            data: body,
            ...call.as(ada),
          });
          expect([method, path, answer.status, answer.data.code]).toEqual([
            method,
            path,
            409,
            "board_cart_is_fixed",
          ]);
          expect(answer.data.details).toEqual({ board_id: id });
        }
        expect(await linesOf(cartId)).toEqual([[coat, 1, 480]]);
        expect((await api.get(`/store/carts/${cartId}`, call.as(grace))).status).toBe(404);
      });

      it("is no order when somebody got at it all the same", async () => {
        const { id, cartId } = await approved([coat]);
        await call.checkout(ada, cartId);
        const carts = getContainer().resolve(Modules.CART);
        const { items = [] } = await carts.retrieveCart(cartId, { relations: ["items"] });
        await carts.updateLineItems(items[0]?.id ?? "", { unit_price: 1 });
        const { status, data } = await call.complete(ada, cartId);
        expect([status, data.code]).toEqual([409, "board_cart_differs"]);
        expect((await call.read(ada, id)).status).toBe("approved");
        await boardService(getContainer()).takeBackApproval(
          (await boardService(getContainer()).approvalOfCart(cartId))?.id ?? "",
          cartId,
        );
        const late = await call.complete(ada, cartId);
        expect([late.status, late.data.code]).toEqual([409, "board_cart_void"]);
      });

      it("cannot be pretended: the house's words on carts are the house's", async () => {
        const metadata = { board_approval_id: "bapp_1", stylist_id: amara.id };
        const body = { region_id: shop.regionId, metadata };
        const made = await api.post("/store/carts", body, call.as(ada));
        expect([made.status, made.data.code]).toEqual([400, "protected_metadata"]);
        const cartId = await openCart(api, shop, [{ variant_id: coat, quantity: 1 }], ada.headers);
        const told = await api.post(`/store/carts/${cartId}`, { metadata }, call.as(ada));
        expect([told.status, told.data.code]).toEqual([400, "protected_metadata"]);
        const changed = await api.post(
          `/store/carts/${cartId}/line-items`,
          { variant_id: coat, quantity: 1 },
          call.as(ada),
        );
        expect(changed.status).toBe(200);
      });
    });

    it("is composed by the stylist who is engaged, for the client of that engagement", async () => {
      const foreign = await api.post(
        `/stylist/engagements/${engagementId}/boards`,
        { title: "Mine" },
        other,
      );
      expect(foreign.status).toBe(404);
      const id = await share([coat]);
      expect((await api.get(`/stylist/boards/${id}`, other)).status).toBe(404);
    });
  },
});
