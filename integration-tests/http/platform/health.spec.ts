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
