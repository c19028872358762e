import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cartReadyToPay, openCart } from "../../helpers/checkout";
import { eventually } from "../../helpers/eventually";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createPiece, createShop, type Shop } from "../../helpers/shop";

jest.setTimeout(120_000);

describeHouse({
  name: "platform_carts",
  tests: ({ api, getContainer, mailDir }) => {
    let shop: Shop;
    let ada: Person;
    let grace: Person;
    let piece: string;
    let lastPiece: string;

    beforeAll(async () => {
      shop = await createShop(getContainer());
      piece = await createPiece(getContainer(), shop, "piece", 20);
      lastPiece = await createPiece(getContainer(), shop, "last-piece", 1);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      grace = await createClient(api, shop.storeHeaders, "grace@example.com");
    });

    const as = (person?: Person) => ({ headers: { ...shop.storeHeaders, ...person?.headers } });

    const complete = (cartId: string, person?: Person) =>
      api.post(`/store/carts/${cartId}/complete`, {}, as(person));

    async function countOrders(): Promise<number> {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "order", fields: ["id"] });
      return data.length;
    }

    describe("completing a cart", () => {
      it("acts once on a double tap and gives both callers the same order", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { email: "guest@example.com" });
        const answers = await Promise.all([complete(cartId), complete(cartId), complete(cartId)]);
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        expect(new Set(answers.map(({ data }) => data.order.id)).size).toBe(1);
        expect(await countOrders()).toBe(1);
      });

      it("confirms the order by mail, once", async () => {
        const line = { variant_id: piece, quantity: 2 };
        const cartId = await cartReadyToPay(api, shop, [line], { headers: ada.headers });
        const { data } = await complete(cartId, ada);
        const page = `http://localhost:8000/en-us/account/orders/${data.order.id}`;
        const mails = () =>
          readdirSync(mailDir)
            .filter((name) => name.endsWith(".html"))
            .map((name) => readFileSync(join(mailDir, name), "utf8"))
            .filter((html) => html.includes(page));
        await eventually(() => mails().length > 0);
        // The event told twice; its consequence is awaited, so that a second mail would be there.
        const input = { order_id: data.order.id };
        const engine = getContainer().resolve(Modules.WORKFLOW_ENGINE);
        await engine.run("send-order-confirmation", { input });
        expect(mails()).toHaveLength(1);
        expect(mails()[0]).toContain("Piece piece");
        expect(mails()[0]).toContain("$200");
        expect(mails()[0]).toContain("10001 New York");
      });

      it("gives a second tab the order that the first one placed", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { email: "guest@example.com" });
        const first = await complete(cartId);
        const second = await complete(cartId);
        expect(second.status).toBe(200);
        expect(second.data.order.id).toBe(first.data.order.id);
        expect(await countOrders()).toBe(1);
      });

      it("sells the last piece to one of two, and tells the other which line is sold out", async () => {
        const line = { variant_id: lastPiece, quantity: 1 };
        const carts = [
          await cartReadyToPay(api, shop, [line], { email: "one@example.com" }),
          await cartReadyToPay(api, shop, [line], { email: "two@example.com" }),
        ];
        const answers = await Promise.all(carts.map((cartId) => complete(cartId)));
        const statuses = answers.map(({ status }) => status).sort();
        expect(statuses).toEqual([200, 409]);
        const loser = answers.find(({ status }) => status === 409);
        expect(loser?.data).toMatchObject({
          type: "conflict",
          code: "sold_out",
          details: { variant_ids: [lastPiece], line_item_ids: [expect.any(String)] },
        });
        expect(await countOrders()).toBe(1);
      });

      it("refuses a cart that is not ready, and keeps it", async () => {
        const cartId = await openCart(api, shop, [{ variant_id: piece, quantity: 1 }]);
        const { status, data } = await complete(cartId);
        expect(status).toBe(400);
        expect(data.type).toBe("invalid_data");
        const { data: kept } = await api.get(`/store/carts/${cartId}`, as());
        expect(kept.cart.items).toHaveLength(1);
      });
    });

    describe("a cart or order of somebody else", () => {
      const routes: [string, "get" | "post" | "delete", string, object | undefined][] = [
        ["reading", "get", "", undefined],
        ["changing", "post", "", { metadata: { a: 1 } }],
        ["adding a line", "post", "/line-items", { variant_id: "any", quantity: 1 }],
        ["adding a code", "post", "/promotions", { promo_codes: ["A"] }],
        ["taking it over", "post", "/customer", {}],
        ["completing", "post", "/complete", {}],
      ];

      it.each(routes)("does not exist when %s", async (_name, method, path, body) => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await openCart(api, shop, [line], ada.headers);
        for (const stranger of [undefined, grace]) {
          const url = `/store/carts/${cartId}${path}`;
          const { status, data } = await api.request({ url, method, data: body, ...as(stranger) });
          expect({ status, type: data.type }).toEqual({ status: 404, type: "not_found" });
        }
      });

      it("does not exist when paying for it", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { headers: ada.headers });
        const byBody = await api.post("/store/payment-collections", { cart_id: cartId }, as(grace));
        expect(byBody.status).toBe(404);
        const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, as(ada));
        const sessions = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`;
        const provider = { provider_id: "pp_system_default" };
        expect((await api.post(sessions, provider, as(grace))).status).toBe(404);
        expect((await api.post(sessions, provider, as(ada))).status).toBe(200);
      });

      it("shows an order to its client only", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { headers: ada.headers });
        const { data } = await complete(cartId, ada);
        const url = `/store/orders/${data.order.id}`;
        expect((await api.get(url, as(ada))).status).toBe(200);
        expect((await api.get(url, as(grace))).status).toBe(404);
        expect((await api.get(url, as())).status).toBe(404);
        const request = await api.post(`${url}/transfer/request`, {}, as(grace));
        expect(request.status).toBe(404);
      });

      it("opens a guest's order to whoever has its id", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { email: "guest@example.com" });
        const { data } = await complete(cartId);
        expect((await api.get(`/store/orders/${data.order.id}`, as())).status).toBe(200);
      });

      it("hands a guest's cart over to the client who signs in", async () => {
        const cartId = await openCart(api, shop, [{ variant_id: piece, quantity: 1 }]);
        expect((await api.post(`/store/carts/${cartId}/customer`, {}, as(ada))).status).toBe(200);
        expect((await api.get(`/store/carts/${cartId}`, as())).status).toBe(404);
      });
    });

    describe("a guest under the address of an account", () => {
      it("stays a guest and keeps the bag", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { email: " ADA@Example.com " });
        const { status, data } = await complete(cartId);
        expect(status).toBe(200);
        expect(data.order.email).toBe("ada@example.com");
        const { data: own } = await api.get("/store/orders", as(ada));
        expect(own.orders).toEqual([]);
      });

      it("stays a guest when the cart is opened with the address", async () => {
        const body = { region_id: shop.regionId, email: "ada@example.com" };
        const { data } = await api.post("/store/carts", body, as());
        expect((await api.get(`/store/carts/${data.cart.id}`, as())).status).toBe(200);
      });
    });

    describe("bad input", () => {
      const lines: [string, unknown][] = [
        ["half a piece", { quantity: 0.5 }],
        ["less than none", { quantity: -1 }],
        ["more than anybody buys", { quantity: 100 }],
        ["a quantity in words", { quantity: "one" }],
      ];

      it.each(lines)("refuses %s", async (_name, body) => {
        const cartId = await openCart(api, shop, [{ variant_id: piece, quantity: 1 }]);
        const { status, data } = await api.post(
          `/store/carts/${cartId}/line-items`,
          { variant_id: piece, ...(body as object) },
          as(),
        );
        expect({ status, type: data.type }).toEqual({ status: 400, type: "invalid_data" });
      });

      it("refuses unknown keys in body and query", async () => {
        const cartId = await openCart(api, shop, [{ variant_id: piece, quantity: 1 }]);
        const body = await api.post(`/store/carts/${cartId}`, { discount: 100 }, as());
        expect(body.status).toBe(400);
        const query = await api.get("/store/products?colour=red", as());
        expect(query.status).toBe(400);
      });

      it("refuses a payment that brings data of its own", async () => {
        const line = { variant_id: piece, quantity: 1 };
        const cartId = await cartReadyToPay(api, shop, [line], { email: "guest@example.com" });
        const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, as());
        const { status, data: refusal } = await api.post(
          `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default", data: { capture_method: "manual" } },
          as(),
        );
        expect({ status, code: refusal.code }).toEqual({
          status: 400,
          code: "payment_data_not_allowed",
        });
      });

      it("does not sell more than there is", async () => {
        const cartId = await openCart(api, shop, [{ variant_id: lastPiece, quantity: 1 }]);
        const { status, data } = await api.post(
          `/store/carts/${cartId}/line-items`,
          { variant_id: lastPiece, quantity: 1 },
          as(),
        );
        expect({ status, code: data.code }).toEqual({ status: 409, code: "sold_out" });
      });
    });

    it("limits how often a cart is completed", async () => {
      const cartId = await openCart(api, shop, [{ variant_id: piece, quantity: 1 }]);
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 21; attempt += 1) {
        statuses.push((await complete(cartId)).status);
      }
      expect(statuses.slice(0, 20)).not.toContain(429);
      expect(statuses[20]).toBe(429);
    });
  },
});
