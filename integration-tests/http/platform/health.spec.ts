import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { asValue } from "@medusajs/framework/awilix";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { describeHouse } from "../../helpers/house";

jest.setTimeout(120_000);

describeHouse({
  name: "platform_health",
  tests: ({ api, getContainer }) => {
    beforeAll(() =>
      rebuildCatalogueWorkflow(getContainer()).run({ input: { with_text_index: false } }),
    );
    afterEach(() => jest.restoreAllMocks());

    it("is alive", async () => {
      const { status, data } = await api.get("/health");
      expect({ status, data }).toEqual({ status: 200, data: "OK" });
    });

    it("makes requests with the prototypes of express at once", async () => {
      await api.get("/health");
      const born: [unknown, unknown][] = [];
      const look = (message: unknown): void => {
        const { request, response } = message as { request: object; response: object };
        born.push([Object.getPrototypeOf(request), Object.getPrototypeOf(response)]);
      };
      subscribe("http.server.request.start", look);
      try {
        await api.get("/health");
        await api.get("/health/ready");
      } finally {
        unsubscribe("http.server.request.start", look);
      }
      const [first, second] = born;
      expect(first?.[0]).not.toBe(IncomingMessage.prototype);
      expect(first?.[1]).not.toBe(ServerResponse.prototype);
      expect(first?.[0]).toHaveProperty("app");
      expect(first?.[1]).toHaveProperty("app");
      expect(second).toEqual(first);
    });

    it("is ready when everything answers, without a key or a token", async () => {
      const { status, data } = await api.get("/health/ready");
      const ok = { status: "ok", ms: expect.any(Number) };
      expect(status).toBe(200);
      expect(data).toEqual({ status: "ready", checks: { database: ok, bus: ok, search: ok } });
    });

    it("is degraded, but still takes requests, when search does not answer", async () => {
      const search = getContainer().resolve(Modules.SEARCH);
      jest.spyOn(search, "listIndexes").mockRejectedValue(new Error("away: secret-host:5432"));
      const { status, data } = await api.get("/health/ready");
      expect(status).toBe(200);
      expect(data).toMatchObject({ status: "degraded", checks: { search: { status: "failed" } } });
      expect(JSON.stringify(data)).not.toContain("secret-host");
    });

    it("is unavailable when the database hangs, and does not wait for it", async () => {
      const container = getContainer();
      const key = ContainerRegistrationKeys.PG_CONNECTION;
      const database = container.resolve(key);
      container.register(key, asValue({ raw: () => new Promise(() => undefined) }));
      // The query never ends: that there is an answer at all shows that it was given up.
      const { status, data } = await api.get("/health/ready").finally(() => {
        container.register(key, asValue(database));
      });
      expect(status).toBe(503);
      expect(data).toMatchObject({
        status: "unavailable",
        // The catalogue is kept as new as the database, so it cannot answer for itself either.
        checks: { database: { status: "failed" }, search: { status: "failed" } },
      });
    });
  },
});
