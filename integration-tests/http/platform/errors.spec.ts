import type { AxiosResponse } from "axios";
import { describeHouse } from "../../helpers/house";
import { createAdmin, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

jest.setTimeout(120_000);

describeHouse({
  name: "platform_errors",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let admin: Person;

    beforeAll(async () => {
      shop = await createShop(getContainer());
      admin = await createAdmin(api, getContainer(), "staff@example.com");
    });

    const json = { "content-type": "application/json" };

    describe("the shape of a refusal", () => {
      const cases: [string, () => Promise<AxiosResponse>, number, string, string | undefined][] = [
        ["an unknown address", () => api.get("/nowhere"), 404, "not_found", "unknown_route"],
        [
          "an unknown id",
          () => api.get("/store/products/prod_none", { headers: shop.storeHeaders }),
          404,
          "not_found",
          undefined,
        ],
        [
          "an unknown cart",
          () => api.get("/store/carts/cart_none", { headers: shop.storeHeaders }),
          404,
          "not_found",
          undefined,
        ],
        [
          "an unknown order",
          () => api.get("/store/orders/order_none", { headers: shop.storeHeaders }),
          404,
          "not_found",
          undefined,
        ],
        [
          "no key of the storefront",
          () => api.get("/store/products"),
          400,
          "not_allowed",
          undefined,
        ],
        ["nobody signed in", () => api.get("/admin/products"), 401, "unauthorized", undefined],
        [
          "broken JSON",
          () => api.post("/auth/customer/emailpass", '{"email":', { headers: json }),
          400,
          "invalid_data",
          "malformed_json",
        ],
        [
          "a huge body for signing in",
          () => api.post("/auth/customer/emailpass", { email: "a".repeat(20_000) }),
          413,
          "payload_too_large",
          "body_too_large",
        ],
        [
          "a huge body for the shop",
          () =>
            api.post(
              "/store/carts",
              { metadata: { a: "a".repeat(70_000) } },
              { headers: shop.storeHeaders },
            ),
          413,
          "payload_too_large",
          "body_too_large",
        ],
        [
          "a badly encoded path",
          () => api.get("/store/carts/%zz", { headers: shop.storeHeaders }),
          400,
          "invalid_data",
          undefined,
        ],
        [
          "a wrong type",
          () => api.post("/store/carts", { items: "all" }, { headers: shop.storeHeaders }),
          400,
          "invalid_data",
          undefined,
        ],
      ];

      it.each(cases)("is the house's for %s", async (_name, ask, status, type, code) => {
        const answer = await ask();
        expect(answer.status).toBe(status);
        expect(answer.data).toMatchObject({
          type,
          message: expect.any(String),
          ...(code && { code }),
        });
        expect(answer.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
      });
    });

    describe("every answer", () => {
      it("carries the request id that came with the request", async () => {
        const { headers } = await api.get("/health", {
          headers: { "x-request-id": "from-the-proxy-1" },
        });
        expect(headers["x-request-id"]).toBe("from-the-proxy-1");
      });

      it.each(["short", "x".repeat(65), "line{break}<script>"])(
        "gets a new request id instead of %s",
        async (id) => {
          const { headers } = await api.get("/health", { headers: { "x-request-id": id } });
          expect(headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
        },
      );

      it("carries the security headers, wherever it comes from", async () => {
        for (const url of ["/health", "/nowhere", "/admin/products", "/store/products"]) {
          const { headers } = await api.get(url);
          expect(headers).toMatchObject({
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "no-referrer",
            "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
          });
        }
        expect((await api.get("/admin/products")).headers["cache-control"]).toBe("no-store");
      });
    });

    describe("files", () => {
      it("come from where uploads lie, private ones for staff only", async () => {
        const upload = new FormData();
        upload.append("files", new Blob(["a,b\n"], { type: "text/csv" }), "list.csv");
        const { data } = await api.post("/admin/uploads", upload, { headers: admin.headers });
        const { pathname } = new URL(data.files[0].url);
        const file = await api.get(pathname);
        expect({ status: file.status, data: file.data }).toEqual({ status: 200, data: "a,b\n" });
        expect(file.headers["cache-control"]).toContain("immutable");
        expect((await api.get("/static/private-1-orders.csv")).status).toBe(401);
        const none = await api.get("/static/private-1-orders.csv", { headers: admin.headers });
        expect(none.status).toBe(404);
        for (const escape of ["/static/..%2fpackage.json", "/static/%2e%2e/package.json"]) {
          expect((await api.get(escape)).status).not.toBe(200);
        }
      });
    });
  },
});
