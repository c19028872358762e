import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE_MODULE } from "../../../src/modules/catalogue";
import type CatalogueModuleService from "../../../src/modules/catalogue/service";
import type { TextCompareRange } from "../../../src/workflows/catalogue/compare-text";
import { compareTextIndexWorkflow } from "../../../src/workflows/catalogue/workflows/compare-text-index";
import { mirrorCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/mirror-catalogue";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { syncCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/sync-catalogue";
import { createCataloguePiece, type CreatedPiece } from "../../helpers/catalogue";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { describeHouse } from "../../helpers/house";
import { createShop, type Shop } from "../../helpers/shop";
import { MeilisearchTwin } from "../../search/meilisearch-twin";

const PORT = 17_700;
const API_KEY = "key-for-tests-only";
/** After a failure the engine is left alone for five seconds. */
const REST_MS = 6_000;

const twin = new MeilisearchTwin(API_KEY, PORT);

type Connection = { raw(sql: string): Promise<{ rows: { physical_name: string }[] }> };

describeHouse({
  name: "catalogue_meilisearch",
  env: { MEILISEARCH_HOST: `http://127.0.0.1:${PORT}`, MEILISEARCH_API_KEY: API_KEY },
  beforeStart: () => twin.start(),
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let noir: CreatedPiece;
    let cabas: CreatedPiece;
    const ledger = () => getContainer().resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const get = (path: string) => api.get(path, { headers: shop.storeHeaders });
    const searchesAsked = () => twin.requests.filter((request) => /search/.test(request)).length;

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      noir = await createCataloguePiece(container, shop, { handle: "noir", title: "Robe noire" });
      cabas = await createCataloguePiece(container, shop, {
        handle: "cabas",
        title: "Cabas de toile",
      });
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

    /** The index in force, as the engine knows it. */
    const liveIndex = async () => {
      const { rows } = await getContainer()
        .resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          `select version.physical_name from search_index_version version
           join search_index main on main.id = version.search_index_id
             and main.active_version = version.version and main.name = 'product_text'`,
        );
      const { Meilisearch } = await import("meilisearch");
      return new Meilisearch({ host: twin.host, apiKey: API_KEY }).index(
        rows[0]?.physical_name ?? "",
      );
    };
    const titles = async () => {
      const { results } = await (await liveIndex()).getDocuments({ limit: 100 });
      return results.map(({ title }) => String(title)).sort();
    };
    const mirror = async () =>
      (await mirrorCatalogueWorkflow(getContainer()).run({ input: {} })).result;
    const compare = async (range: TextCompareRange = {}) =>
      (await compareTextIndexWorkflow(getContainer()).run({ input: range })).result;
    /** Makes the index, and not yet the engine, hold what pieces are now. */
    const change = async (...pieces: CreatedPiece[]) => {
      await ledger().markChanged(pieces.map(({ id }) => id));
      await syncCatalogueWorkflow(getContainer()).run({ input: { wait: true } });
    };
    const unmirrored = async () =>
      (await ledger().takeUnmirrored(100)).map(({ product_id }) => product_id);

    describe("a task of the engine that is not done", () => {
      beforeEach(async () => {
        await mirror();
        expect(await unmirrored()).toEqual([]);
      });

      afterEach(() => {
        Object.assign(twin.tasks, { failing: 0, lost: 0 });
      });

      it.each(["failing", "lost"] as const)(
        "leaves a change noted, for a while alone, when it is %s",
        async (how) => {
          await change(noir);
          twin.tasks[how] = 1;
          expect(await mirror()).toEqual({ mirrored: 0, failed: 1 });
          expect(await unmirrored()).toEqual([noir.id]);
          expect(await mirror()).toEqual({ mirrored: 0, failed: 0 });
          await eventuallyPasses(async () =>
            expect(await mirror()).toEqual({ mirrored: 1, failed: 0 }),
          );
          expect(await unmirrored()).toEqual([]);
        },
      );

      it("is tried at once when the piece changes again", async () => {
        await change(noir);
        twin.tasks.failing = 1;
        expect(await mirror()).toEqual({ mirrored: 0, failed: 1 });
        await change(noir);
        expect(await mirror()).toEqual({ mirrored: 1, failed: 0 });
      });

      it("holds up no other change", async () => {
        await change(noir, cabas);
        // Both together, and then the first of them alone.
        twin.tasks.failing = 2;
        expect(await mirror()).toEqual({ mirrored: 1, failed: 1 });
        expect(await unmirrored()).toHaveLength(1);
        await eventuallyPasses(async () =>
          expect(await mirror()).toEqual({ mirrored: 1, failed: 0 }),
        );
      });

      it("is the engine's fault when none is done, and all of them wait", async () => {
        await change(noir, cabas);
        twin.tasks.failing = 3;
        await expect(mirror()).rejects.toMatchObject({
          message: expect.stringContaining("The task failed"),
        });
        expect((await unmirrored()).sort()).toEqual([noir.id, cabas.id].sort());
        expect(await mirror()).toEqual({ mirrored: 2, failed: 0 });
      });
    });

    describe("the comparison", () => {
      const nothing = { compared: 2, missing: 0, surplus: 0, different: 0 };
      const next = { after: "", skip: 0 };

      beforeEach(async () => {
        // The database has been put back since the last test, and the engine has not.
        await mirror();
        await compare();
        await mirror();
        expect(await compare()).toEqual({ ...nothing, next });
      });

      it("finds what is missing, surplus and out of date in the engine, and mends it", async () => {
        const index = await liveIndex();
        await index.deleteDocuments([noir.id]).waitTask();
        await index
          .addDocuments([
            { id: "prod_ghost", title: "Ghost" },
            { id: cabas.id, title: "By hand" },
          ])
          .waitTask();
        expect(await titles()).toEqual(["By hand", "Ghost"]);
        expect(await compare()).toEqual({
          compared: 2,
          missing: 1,
          surplus: 1,
          different: 1,
          next,
        });
        await mirror();
        expect(await titles()).toEqual(["Cabas de toile", "Robe noire"]);
        expect(await compare()).toEqual({ ...nothing, next });
      });

      it("goes on where it stopped", async () => {
        const [first, second] = [noir.id, cabas.id].sort();
        const one = { ...nothing, compared: 1 };
        const afterFirst = await compare({ at_most: 1 });
        expect(afterFirst).toEqual({ ...one, next: { after: first, skip: 1 } });
        const afterSecond = await compare({ ...afterFirst?.next, at_most: 1 });
        expect(afterSecond).toEqual({ ...one, next: { after: second, skip: 2 } });
        expect(await compare({ ...afterSecond?.next, at_most: 1 })).toEqual({
          ...nothing,
          compared: 0,
          next,
        });
      });

      it("takes nothing for wrong that is on its way", async () => {
        await getContainer()
          .resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update product set title = 'Robe blanche' where handle = 'noir'");
        await change(noir);
        expect(await compare()).toEqual({ ...nothing, next });
        await mirror();
        expect(await titles()).toEqual(["Cabas de toile", "Robe blanche"]);
      });

      it("leaves an engine alone that is not there", async () => {
        twin.mood = "cut";
        try {
          expect(await compare()).toBeNull();
        } finally {
          twin.mood = "well";
        }
      });
    });

    // The last one: what it does to the engine, nobody puts back.
    it("builds the index anew when the engine has lost it", async () => {
      twin.dropIndexes();
      expect(await compare()).toBeNull();
      expect((await get("/store/catalogue?q=toile")).data.count).toBe(1);
      expect((await api.get("/health/ready")).data.status).toBe("degraded");
      await mirror();
      expect(await titles()).toEqual(["Cabas de toile", "Robe noire"]);
      expect((await api.get("/health/ready")).data.status).toBe("ready");
    });
  },
});
