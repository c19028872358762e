import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { createCataloguePiece } from "../../helpers/catalogue";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createShop, type Shop } from "../../helpers/shop";
import { MeilisearchTwin } from "../../search/meilisearch-twin";

const PORT = 17_700;
const API_KEY = "key-for-tests-only";
/** After a failure the engine is left alone for five seconds. */
const REST_MS = 6_000;

const twin = new MeilisearchTwin(API_KEY, PORT);

describeHouse({
  name: "catalogue_meilisearch",
  env: { MEILISEARCH_HOST: `http://127.0.0.1:${PORT}`, MEILISEARCH_API_KEY: API_KEY },
  beforeStart: () => twin.start(),
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    const get = (path: string) => api.get(path, { headers: shop.storeHeaders });
    const searchesAsked = () => twin.requests.filter((request) => /search/.test(request)).length;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      for (const [handle, title] of [
        ["noir", "Robe noire"],
        ["cabas", "Cabas de toile"],
      ] as const) {
        await createCataloguePiece(container, shop, { handle, title });
      }
      await rebuildCatalogueWorkflow(container).run({ input: { with_text_index: true } });
    });

    afterAll(() => twin.stop());

    it("asks Meilisearch, does without it when it fails, and comes back to it", async () => {
      const before = searchesAsked();
      expect((await get("/store/catalogue?q=robe")).data).toMatchObject({
        count: 1,
        products: [{ handle: "noir" }],
      });
      expect(searchesAsked()).toBeGreaterThan(before);
      expect((await api.get("/health/ready")).data).toMatchObject({
        status: "ready",
        checks: { search: { status: "ok" } },
      });

      twin.mood = "cut";
      expect((await get("/store/catalogue?q=cabas")).data).toMatchObject({
        count: 1,
        products: [{ handle: "cabas" }],
      });
      const whenItFailed = searchesAsked();
      expect((await get("/store/catalogue?sort=title")).data.count).toBe(2);
      expect((await get("/store/catalogue/suggest?q=rob")).data.count).toBe(1);
      // The next question does not wait for the dead engine again.
      expect(searchesAsked()).toBe(whenItFailed);
      const { status, data } = await api.get("/health/ready");
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { status: "degraded", checks: { search: { status: "failed" } } },
      });

      twin.mood = "well";
      const asleep = searchesAsked();
      await eventuallyPasses(async () => {
        expect((await get(`/store/catalogue?q=robe+${Date.now()}`)).status).toBe(200);
        expect(searchesAsked()).toBeGreaterThan(asleep);
      }, REST_MS);
      expect((await api.get("/health/ready")).data.status).toBe("ready");
    });

    it("does not wait for an engine that hangs", async () => {
      twin.delayMs = 10_000;
      try {
        const { status, data } = await get("/store/catalogue?q=toile");
        expect({ status, count: data.count }).toEqual({ status: 200, count: 1 });
      } finally {
        twin.delayMs = 0;
      }
    });
  },
});
