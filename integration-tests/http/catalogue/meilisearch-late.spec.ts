import { mirrorCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/mirror-catalogue";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { createCataloguePiece } from "../../helpers/catalogue";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createShop, type Shop } from "../../helpers/shop";
import { MeilisearchTwin } from "../../search/meilisearch-twin";

const PORT = 17_701;
const API_KEY = "key-for-tests-only";
/** After a failure the engine is left alone for five seconds. */
const REST_MS = 6_000;

/** Started by the test: nobody listens while the house is migrated, opened and filled. */
const twin = new MeilisearchTwin(API_KEY, PORT);

describeHouse({
  name: "catalogue_meilisearch_late",
  env: { MEILISEARCH_HOST: `http://127.0.0.1:${PORT}`, MEILISEARCH_API_KEY: API_KEY },
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    const find = async (word: string) => {
      const { status, data } = await api.get(`/store/catalogue?q=${word}`, {
        headers: shop.storeHeaders,
      });
      return { status, count: data.count as number };
    };
    const searches = () => twin.requests.filter((line) => line === "POST /multi-search").length;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      await createCataloguePiece(container, shop, { handle: "noir", title: "Robe noire" });
      await createCataloguePiece(container, shop, { handle: "cabas", title: "Cabas de toile" });
      await rebuildCatalogueWorkflow(container).run({ input: { with_text_index: true } });
    });

    afterAll(() => twin.stop());

    it("opens without the engine, degraded, and gives it its index when it is there", async () => {
      expect(await find("robe")).toEqual({ status: 200, count: 1 });
      const { status, data } = await api.get("/health/ready");
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { status: "degraded", checks: { search: { status: "failed" } } },
      });
      // What the job does every two seconds: it says so, and leaves nothing half done.
      await expect(
        mirrorCatalogueWorkflow(getContainer()).run({ input: {} }),
      ).rejects.toMatchObject({ message: "Meilisearch cannot be reached." });

      await twin.start();
      expect(twin.indexNames()).toEqual([]);
      await mirrorCatalogueWorkflow(getContainer()).run({ input: {} });
      expect(twin.indexNames()).toEqual([expect.stringMatching(/^product_text_v\d+$/)]);
      // Asked for a sign of life before anything was noted of a new version.
      expect(twin.requests.find((line) => /health|^PATCH/.test(line))).toBe("GET /health");
      expect((await api.get("/health/ready")).data.status).toBe("ready");

      await eventuallyPasses(async () => {
        const before = searches();
        expect(await find(`toile+${Date.now()}`)).toEqual({ status: 200, count: 1 });
        expect(searches()).toBeGreaterThan(before);
      }, REST_MS);
    });
  },
});
