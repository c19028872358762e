import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createTranslationsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { cardOf, type CatalogueDocument } from "../../../src/lib/catalogue/document";
import { CATALOGUE_MODULE } from "../../../src/modules/catalogue";
import type CatalogueModuleService from "../../../src/modules/catalogue/service";
import { PARTNER_MODULE } from "../../../src/modules/partner";
import { catalogueIdle } from "../../../src/workflows/catalogue/follow";
import { compareCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/compare-catalogue";
import { rebuildCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/rebuild-catalogue";
import { recordSaleWorkflow } from "../../../src/workflows/catalogue/workflows/record-sale";
import { syncCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/sync-catalogue";
import { watchCatalogueWorkflow } from "../../../src/workflows/catalogue/workflows/watch-catalogue";
import { createBrandsWorkflow } from "../../../src/workflows/partner/workflows/create-brands";
import { updateBrandStatusWorkflow } from "../../../src/workflows/partner/workflows/update-brand-status";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import { cartReadyToPay } from "../../helpers/checkout";
import { describeHouse } from "../../helpers/house";
import { createAdmin, type Person } from "../../helpers/people";
import { createPiece, createShop, type Shop } from "../../helpers/shop";

/** More than a busy machine needs; how soon a change is in the index, `npm run bench` measures. */
const WAIT_MS = 20_000;
const POLL_MS = 25;
const SUITS = 40;
const SIZES = ["FR 34", "FR 36", "FR 38", "FR 40", "FR 42"];

type Held = CatalogueDocument | undefined;
type Connection = {
  raw<Row>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  transaction<Result>(work: (transaction: Connection) => Promise<Result>): Promise<Result>;
};
type Ids = { product: string; variant: string };

describeHouse({
  name: "catalogue_index",
  env: { CATALOGUE_FOLLOWS_EVENTS: "true" },
  tests: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let admin: Person;
    let brandId: string;
    let gowns: string;
    let piece: Ids;

    const ledger = () => container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const pg = () => container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);

    const documents = async (): Promise<Map<string, CatalogueDocument>> => {
      const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
      const { hits } = await search.search({
        entity: "product",
        filters: {},
        pagination: { skip: 0, take: 1_000, order: { id: "ASC" } },
        search_options: { count: "none" },
      });
      return new Map(
        hits.map(({ document }) => {
          const held = document as unknown as CatalogueDocument;
          return [held.handle, held];
        }),
      );
    };
    const held = async (handle = "robe"): Promise<Held> => (await documents()).get(handle);

    /** Looks at a document until it is as it should be. */
    const expectSoon = async (
      isRight: (document: Held) => boolean,
      handle = "robe",
    ): Promise<Held> => {
      const deadline = Date.now() + WAIT_MS;
      for (;;) {
        const document = await held(handle);
        if (isRight(document)) {
          return document;
        }
        if (Date.now() > deadline) {
          throw new Error(`The index still has ${JSON.stringify(document)}`);
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    };

    const post = async (path: string, body: unknown): Promise<Record<string, never>> => {
      const { status, data } = await api.post(path, body, { headers: admin.headers });
      if (status !== 200) {
        throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`);
      }
      return data;
    };

    const idsOf = async (handle: string): Promise<Ids> => {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product",
        fields: ["id", "variants.id"],
        filters: { handle },
      });
      return { product: data[0]?.id ?? "", variant: data[0]?.variants[0]?.id ?? "" };
    };

    const setPrice = ({ product, variant }: Ids, amount: number) =>
      post(`/admin/products/${product}/variants/${variant}`, {
        prices: [{ currency_code: "usd", amount }],
      });

    const setStock = async (handle: string, stocked_quantity: number): Promise<void> => {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "inventory_item",
        fields: ["id"],
        filters: { sku: handle },
      });
      const inventory_item_id = data[0]?.id ?? "";
      await updateInventoryLevelsWorkflow(container).run({
        input: {
          updates: [{ inventory_item_id, location_id: shop.stockLocationId, stocked_quantity }],
        },
      });
    };

    beforeAll(async () => {
      container = getContainer();
      shop = await createShop(container);
      admin = await createAdmin(api, container, "index@house.example");
      const { result: brands } = await createBrandsWorkflow(container).run({
        input: {
          brands: [
            {
              handle: "maison",
              name: "Maison Test",
              city: "Paris",
              country_code: "fr",
              tagline: "A line.",
              story: "A story.",
            },
          ],
        },
      });
      brandId = brands[0]?.id ?? "";
      await updateBrandStatusWorkflow(container).run({
        input: { id: brandId, status: "approved", actor_id: null },
      });
      const { result: roots } = await createProductCategoriesWorkflow(container).run({
        input: { product_categories: [{ name: "Gowns", handle: "gowns", is_active: true }] },
      });
      gowns = roots[0]?.id ?? "";
      const { result: below } = await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: [
            {
              name: "Evening",
              handle: "evening",
              is_active: true,
              parent_category_id: gowns,
            },
          ],
        },
      });
      await createPiece(container, shop, "robe", 3);
      piece = await idsOf("robe");
      await updateProductsWorkflow(container).run({
        input: {
          products: [
            {
              id: piece.product,
              title: "Robe",
              subtitle: "Ivory silk gown",
              category_ids: [below[0]?.id ?? ""],
            },
          ],
        },
      });
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.PRODUCT]: { product_id: piece.product },
        [PARTNER_MODULE]: { brand_id: brandId },
      });
      await catalogueIdle();
      await rebuildCatalogueWorkflow(container).run({ input: { with_text_index: false } });
    });

    afterEach(() => catalogueIdle());

    describe("a document", () => {
      it("says what the piece is, where it is filed, what it costs and whether it can be had", async () => {
        expect(await held()).toMatchObject({
          id: piece.product,
          title: "Robe",
          title_fr: "Robe",
          subtitle: "Ivory silk gown",
          brand_name: "Maison Test",
          brand_handle: "maison",
          category_handles: ["gowns", "evening"],
          category_names: "Gowns Evening",
          colours: ["ivory"],
          materials: ["silk"],
          availability: "in_stock",
          visibility: "public",
          price_usd: 100,
          price_eur: null,
          popularity: 0,
        });
      });
    });

    describe("follows a product", () => {
      it("that is created, changed, made private, taken back and deleted", async () => {
        await createPiece(container, shop, "cape", 1);
        await expectSoon((document) => document?.title === "Piece cape", "cape");
        const cape = await idsOf("cape");
        await post(`/admin/products/${cape.product}`, { title: "Cape du soir" });
        await expectSoon((document) => document?.title === "Cape du soir", "cape");
        await post(`/admin/products/${cape.product}`, { metadata: { visibility: "vip" } });
        await expectSoon((document) => document?.visibility === "vip", "cape");
        await post(`/admin/products/${cape.product}`, { status: ProductStatus.DRAFT });
        await expectSoon((document) => document === undefined, "cape");
        await post(`/admin/products/${cape.product}`, { status: ProductStatus.PUBLISHED });
        await expectSoon((document) => document !== undefined, "cape");
        await api.delete(`/admin/products/${cape.product}`, { headers: admin.headers });
        await expectSoon((document) => document === undefined, "cape");
      });

      it("that leaves the shop and comes back", async () => {
        const path = `/admin/sales-channels/${shop.salesChannelId}/products`;
        await post(path, { remove: [piece.product] });
        await expectSoon((document) => document === undefined);
        await post(path, { add: [piece.product] });
        await expectSoon((document) => document !== undefined);
      });

      it("that is given French", async () => {
        const { result } = await createTranslationsWorkflow(container).run({
          input: {
            translations: [
              {
                reference: "product",
                reference_id: piece.product,
                locale_code: "fr-FR",
                translations: { title: "La robe", subtitle: "Robe de soie ivoire" },
              },
            ],
          },
        });
        expect(result).toHaveLength(1);
        const document = await expectSoon((candidate) => candidate?.title_fr === "La robe");
        expect(document).toMatchObject({ title: "Robe", subtitle_fr: "Robe de soie ivoire" });
      });
    });

    describe("follows a price", () => {
      it("that is changed in the admin", async () => {
        await setPrice(piece, 130);
        const document = await expectSoon((candidate) => candidate?.price_usd === 130);
        const { prices } = cardOf(document ?? { card: "{}" });
        expect(prices).toEqual({ usd: { min: 130, max: 130, original: null } });
      });

      it("of a price list: new, changed, put off, begun, ended and deleted", async () => {
        const watch = () => watchCatalogueWorkflow(container).run({ input: {} });
        await watch();
        const { price_list: list } = (await post("/admin/price-lists", {
          title: "Fashion week",
          description: "For everybody",
          status: "active",
          type: "sale",
          prices: [{ variant_id: piece.variant, currency_code: "usd", amount: 70 }],
        })) as unknown as { price_list: { id: string } };
        const reduced = await expectSoon((document) => document?.price_usd === 70);
        const { prices } = cardOf(reduced ?? { card: "{}" });
        expect(prices.usd).toEqual({ min: 70, max: 70, original: 100 });
        await watch();

        const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "price_list",
          fields: ["prices.id"],
          filters: { id: list.id },
        });
        const change = { id: data[0]?.prices[0]?.id, variant_id: piece.variant, amount: 60 };
        await post(`/admin/price-lists/${list.id}/prices/batch`, { update: [change] });
        await expectSoon((document) => document?.price_usd === 60);

        // An update of the list itself tells no event: the watch finds it.
        await post(`/admin/price-lists/${list.id}`, { status: "draft" });
        await watch();
        expect((await held())?.price_usd).toBe(100);
        const tomorrow = new Date(Date.now() + 86_400_000);
        await post(`/admin/price-lists/${list.id}`, {
          status: "active",
          starts_at: tomorrow.toISOString(),
        });
        await watch();
        expect((await held())?.price_usd).toBe(100);
        // Its day comes: nothing of the row has changed but that it lies in the past.
        await pg().raw("update price_list set starts_at = now() where id = ?", [list.id]);
        await watch();
        expect((await held())?.price_usd).toBe(60);
        await post(`/admin/price-lists/${list.id}`, { ends_at: new Date().toISOString() });
        await watch();
        expect((await held())?.price_usd).toBe(100);
        await post(`/admin/price-lists/${list.id}`, { ends_at: null });
        await watch();
        expect((await held())?.price_usd).toBe(60);
        await api.delete(`/admin/price-lists/${list.id}`, { headers: admin.headers });
        await expectSoon((document) => document?.price_usd === 100);
      });

      it("but not one that is for a group of clients", async () => {
        await post("/admin/price-lists", {
          title: "Friends",
          description: "For some",
          status: "active",
          type: "sale",
          rules: { "customer.groups.id": ["cusgroup_friends"] },
          prices: [{ variant_id: piece.variant, currency_code: "usd", amount: 10 }],
        });
        await setPrice(piece, 101);
        await expectSoon((document) => document?.price_usd === 101);
      });
    });

    describe("follows the stock", () => {
      it("to the last piece and back", async () => {
        await setStock("robe", 0);
        await expectSoon((document) => document?.availability === "sold_out");
        await setStock("robe", 2);
        await expectSoon((document) => document?.availability === "in_stock");
        await post(`/admin/products/${piece.product}/variants/${piece.variant}`, {
          allow_backorder: true,
        });
        await setStock("robe", 0);
        await expectSoon((document) => document?.availability === "made_to_order");
      });

      it("that an order takes, and counts the order once", async () => {
        await createPiece(container, shop, "last-one", 1);
        await expectSoon((document) => document?.availability === "in_stock", "last-one");
        const { product, variant } = await idsOf("last-one");
        const items = [{ variant_id: variant, quantity: 1 }];
        const cart = await cartReadyToPay(api, shop, items, { email: "ada@clients.example" });
        const options = { headers: shop.storeHeaders };
        const { data, status } = await api.post(`/store/carts/${cart}/complete`, {}, options);
        expect([status, data.type]).toEqual([200, "order"]);
        const sold = await expectSoon((document) => document?.popularity === 1, "last-one");
        expect(sold?.availability).toBe("sold_out");
        const { result } = await recordSaleWorkflow(container).run({
          input: { order_id: data.order.id },
        });
        expect(result).toEqual({ pieces: 1 });
        await syncCatalogueWorkflow(container).run({ input: { wait: true } });
        expect((await held("last-one"))?.popularity).toBe(1);
        expect(product).toBe(sold?.id);

        // Forgotten as if its event had been lost: the repair counts it again.
        await pg().raw("delete from catalogue_sale");
        await compareCatalogueWorkflow(container).run({ input: {} });
        expect((await held("last-one"))?.popularity).toBe(1);
      });
    });

    describe("follows what a piece is filed under", () => {
      it("a category far above it is renamed, and closed", async () => {
        await post(`/admin/product-categories/${gowns}`, { name: "Great gowns" });
        await expectSoon((document) => document?.category_names === "Great gowns Evening");
        await post(`/admin/product-categories/${gowns}`, { is_active: false });
        await expectSoon((document) => document?.category_names === "Evening");
      });

      it("the piece is put on another shelf, and taken off it again", async () => {
        const { result } = await createProductCategoriesWorkflow(container).run({
          input: { product_categories: [{ name: "Gifts", handle: "gifts", is_active: true }] },
        });
        const path = `/admin/product-categories/${result[0]?.id}/products`;
        const watch = () => watchCatalogueWorkflow(container).run({ input: {} });
        await watch();
        // Neither tells an event: the watch finds them.
        await post(path, { add: [piece.product] });
        await watch();
        expect((await held())?.category_handles).toEqual(["gowns", "evening", "gifts"]);
        await post(path, { remove: [piece.product] });
        await watch();
        expect((await held())?.category_handles).toEqual(["gowns", "evening"]);
      });

      it("its house is renamed, suspended and taken back, and is no longer its house", async () => {
        const service = container.resolve<{ updateBrands(data: object): Promise<unknown> }>(
          PARTNER_MODULE,
        );
        await service.updateBrands({ id: brandId, name: "Maison Neuve" });
        await expectSoon((document) => document?.brand_name === "Maison Neuve");
        const move = (status: "suspended" | "approved") =>
          updateBrandStatusWorkflow(container).run({
            input: { id: brandId, status, actor_id: null },
          });
        await move("suspended");
        await expectSoon((document) => document === undefined);
        await move("approved");
        await expectSoon((document) => document?.brand_handle === "maison");
        await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
          [Modules.PRODUCT]: { product_id: piece.product },
          [PARTNER_MODULE]: { brand_id: brandId },
        });
        await expectSoon((document) => document !== undefined && document.brand_handle === null);
      });
    });

    describe("the repair", () => {
      it("finds what no event told of, missing, surplus and out of date, and nothing else", async () => {
        await createPiece(container, shop, "gone", 1);
        await createPiece(container, shop, "hidden", 1);
        await expectSoon((document) => document !== undefined, "hidden");
        await catalogueIdle();
        const clean = await compareCatalogueWorkflow(container).run({ input: {} });
        expect(clean.result).toEqual({
          compared: 3,
          missing: 0,
          surplus: 0,
          different: 0,
          next: null,
        });

        const { rows } = await pg().raw<{ table_name: string }>(
          `select table_name from search_postgres_index catalog
           join search_index_version version on version.physical_name = catalog.name
           join search_index main on main.id = version.search_index_id
             and main.active_version = version.version and main.name = 'product'`,
        );
        await pg().raw(`delete from "${rows[0]?.table_name}" where document->>'handle' = 'gone'`);
        await pg().raw("update product set status = 'draft' where handle = 'hidden'");
        await pg().raw("update product set title = 'By hand' where handle = 'robe'");
        const { result } = await compareCatalogueWorkflow(container).run({ input: {} });
        expect(result).toEqual({ compared: 3, missing: 1, surplus: 1, different: 1, next: null });
        const slice = await compareCatalogueWorkflow(container).run({ input: { at_most: 2 } });
        expect(slice.result).toMatchObject({ compared: 2, next: expect.any(String) });
        const rest = await compareCatalogueWorkflow(container).run({
          input: { after: slice.result?.next ?? "", at_most: 2 },
        });
        expect(rest.result).toMatchObject({ compared: 1, next: null });
        const now = await documents();
        expect([...now.keys()].sort()).toEqual(["gone", "robe"]);
        expect(now.get("robe")?.title).toBe("By hand");
      });
    });

    describe("many at once", () => {
      const suits = async (): Promise<{ id: string; variants: { id: string }[] }[]> => {
        const { result } = await createProductsWorkflow(container).run({
          input: {
            products: Array.from({ length: SUITS }, (_, index) => ({
              title: `Suit ${index}`,
              handle: `suit-${index}`,
              status: ProductStatus.PUBLISHED,
              shipping_profile_id: shop.shippingProfileId,
              sales_channels: [{ id: shop.salesChannelId }],
              options: [{ title: "Size", values: SIZES }],
              variants: SIZES.map((size, variant_rank) => ({
                title: size,
                variant_rank,
                manage_inventory: false,
                options: { Size: size },
                prices: [{ currency_code: "usd", amount: 1_000 }],
              })),
            })),
          },
        });
        return result;
      };

      /** Events may take their time to arrive: with Redis they go through a queue. */
      const suitsAreIn = async (): Promise<void> => {
        await eventuallyPasses(async () => expect((await documents()).size).toBe(SUITS + 1));
        await catalogueIdle();
      };

      it("loses none of 200 price changes, in few drains", async () => {
        const all = await suits();
        await suitsAreIn();
        const before = await ledger().latestPublished();
        const amounts = new Map<string, number[]>();
        await Promise.all(
          all.flatMap(({ id, variants }, suit) =>
            variants.map((variant, size) => {
              const amount = 2_000 + suit * 10 + size;
              amounts.set(id, [...(amounts.get(id) ?? []), amount]);
              return setPrice({ product: id, variant: variant.id }, amount);
            }),
          ),
        );
        const lowest = (index: number) => Math.min(...(amounts.get(all[index]?.id ?? "") ?? []));
        await eventuallyPasses(async () => {
          const seen = await documents();
          all.forEach((_, index) =>
            expect(seen.get(`suit-${index}`)?.price_usd).toBe(lowest(index)),
          );
        });
        await catalogueIdle();
        const now = await documents();
        for (const [index, { id }] of all.entries()) {
          const document = now.get(`suit-${index}`);
          expect(document?.price_usd).toBe(lowest(index));
          const { usd } = cardOf(document ?? { card: "{}" }).prices;
          expect(usd?.max).toBe(Math.max(...(amounts.get(id) ?? [])));
          expect(document?.sizes).toEqual(SIZES);
        }
        // 200 changes of 40 pieces: published a few times each at most, not once for every event.
        const publications = (await ledger().latestPublished()) - before;
        expect(publications).toBeGreaterThanOrEqual(SUITS);
        expect(publications).toBeLessThan(200 + SUITS);
      });

      it("rebuilds while it is read without an empty moment, and misses nothing of that time", async () => {
        await suits();
        await suitsAreIn();
        let running = true;
        const sizes: number[] = [];
        const reading = (async () => {
          while (running) {
            sizes.push((await documents()).size);
          }
        })();
        const rebuilding = rebuildCatalogueWorkflow(container).run({
          input: { with_text_index: false },
        });
        for (const amount of [201, 202, 203, 204]) {
          await setPrice(piece, amount);
        }
        await rebuilding;
        await catalogueIdle();
        running = false;
        await reading;
        expect(sizes.length).toBeGreaterThan(3);
        expect(new Set(sizes)).toEqual(new Set([SUITS + 1]));
        expect((await held())?.price_usd).toBe(204);
        const published = await ledger().publishedSince(0, 1_000);
        expect(published.map(({ product_id }) => product_id)).toContain("*");
      });
    });

    describe("a drain that dies midway", () => {
      it("leaves the rest dirty, and the next one finishes it", async () => {
        await createPiece(container, shop, "first", 1);
        await createPiece(container, shop, "second", 1);
        await expectSoon((document) => document !== undefined, "second");
        await catalogueIdle();
        const first = await idsOf("first");
        const second = await idsOf("second");
        await pg().raw("update product set title = 'Changed' where handle in ('first', 'second')");
        await ledger().markChanged([first.product, second.product]);
        const report = await pg().transaction(async (other) => {
          // Holds the acknowledgement up, then cuts its connection as a crash would.
          await other.raw("select 1 from catalogue_change where product_id = ? for update", [
            first.product,
          ]);
          let done = false;
          const drained = syncCatalogueWorkflow(container)
            .run({ input: { wait: true } })
            .finally(() => {
              done = true;
            });
          while (!done) {
            // By another connection: a transaction sees who waits as it was at its first look.
            await pg().raw(
              `select pg_terminate_backend(pid) as cut from pg_stat_activity
               where datname = current_database() and wait_event_type = 'Lock'
                 and query like '%update catalogue_change%' and pid <> pg_backend_pid()`,
            );
            await new Promise((resolve) => setTimeout(resolve, POLL_MS));
          }
          return (await drained).result;
        });
        expect(report).toEqual({ indexed: 1, changed: 1, failed: 1 });
        expect((await ledger().takeDirty(10)).map(({ product_id }) => product_id)).toEqual([
          first.product,
        ]);
        const before = await ledger().latestPublished();
        const { result } = await syncCatalogueWorkflow(container).run({ input: { wait: true } });
        // Whatever the crash came between, its readers are told now.
        expect(result).toEqual({ indexed: 1, changed: 1, failed: 0 });
        expect(await ledger().publishedSince(before, 10)).toHaveLength(1);
        expect(await ledger().takeDirty(10)).toEqual([]);
        expect((await held("first"))?.title).toBe("Changed");
        expect((await held("second"))?.title).toBe("Changed");
      });
    });
  },
});
