import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createTranslationsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { PARTNER_MODULE } from "../../../src/modules/partner";
import type { BrandStatus } from "../../../src/modules/partner/lib/brand-status";
import { createBrandsWorkflow } from "../../../src/workflows/partner/workflows/create-brands";
import { updateBrandStatusWorkflow } from "../../../src/workflows/partner/workflows/update-brand-status";
import { describeHouse } from "../../helpers/house";
import { createPiece, createShop, type Shop } from "../../helpers/shop";

const FIELDS = ["city", "country_code", "founded_year", "handle", "id", "name", "story", "tagline"];

const brand = (handle: string, position: number) => ({
  handle,
  name: `House ${handle}`,
  city: "Paris",
  country_code: "fr",
  founded_year: 1931,
  tagline: "A line.",
  story: "A story.",
  position,
});

async function setStatus(
  container: MedusaContainer,
  id: string,
  status: BrandStatus,
): Promise<void> {
  await updateBrandStatusWorkflow(container).run({ input: { id, status, actor_id: null } });
}

/** Three approved houses (b, a, c in this order), a draft and a suspended one; ids by handle. */
async function createBrands(container: MedusaContainer): Promise<Map<string, string>> {
  const { result } = await createBrandsWorkflow(container).run({
    input: {
      brands: [
        brand("house-a", 1),
        brand("house-b", 0),
        brand("house-c", 2),
        brand("house-draft", 3),
        brand("house-suspended", 4),
      ],
    },
  });
  const ids = new Map(result.map(({ handle, id }) => [handle, id]));
  for (const handle of ["house-a", "house-b", "house-c", "house-suspended"]) {
    await setStatus(container, ids.get(handle) ?? "", "approved");
  }
  await setStatus(container, ids.get("house-suspended") ?? "", "suspended");
  return ids;
}

async function productOf(container: MedusaContainer, variantId: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "variant",
    fields: ["product_id"],
    filters: { id: variantId },
  });
  return data[0]?.product_id ?? "";
}

describeHouse({
  name: "partner_store",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let brands: Map<string, string>;
    let pieces: string[];
    const get = (path: string, headers: Record<string, string> = {}) =>
      api.get(path, { headers: { ...shop.storeHeaders, ...headers } });
    /** Statuses by path. One test for a whole table: putting the database back takes a second. */
    const statuses = async (paths: string[]): Promise<Record<string, number>> => {
      const answers = await Promise.all(paths.map((path) => get(path)));
      return Object.fromEntries(paths.map((path, index) => [path, answers[index]?.status ?? 0]));
    };
    const all = (paths: string[], status: number): Record<string, number> =>
      Object.fromEntries(paths.map((path) => [path, status]));
    const FRENCH = { "x-medusa-locale": "fr-FR" };

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      brands = await createBrands(container);
      await createTranslationsWorkflow(container).run({
        input: {
          translations: [
            {
              reference: "brand",
              reference_id: brands.get("house-a") ?? "",
              locale_code: "fr-FR",
              translations: { tagline: "Une ligne.", story: "Une histoire." },
            },
          ],
        },
      });
      pieces = [];
      for (const handle of ["first", "second", "third"]) {
        pieces.push(await productOf(container, await createPiece(container, shop, handle, 1)));
      }
      const link = container.resolve(ContainerRegistrationKeys.LINK);
      await link.create(
        pieces.map((product_id) => ({
          [Modules.PRODUCT]: { product_id },
          [PARTNER_MODULE]: { brand_id: brands.get("house-a") ?? "" },
        })),
      );
    });

    describe("GET /store/brands", () => {
      it("lists the approved houses in their order, with nothing but public fields", async () => {
        const { status, data } = await get("/store/brands");
        expect(status).toBe(200);
        expect(data).toMatchObject({ count: 3, limit: 20, offset: 0 });
        const handles = data.brands.map(({ handle }: { handle: string }) => handle);
        expect(handles).toEqual(["house-b", "house-a", "house-c"]);
        expect(Object.keys(data.brands[0]).sort()).toEqual(FIELDS);
      });

      it("pages", async () => {
        const { data } = await get("/store/brands?limit=1&offset=1");
        expect(data).toMatchObject({ count: 3, limit: 1, offset: 1 });
        expect(data.brands).toEqual([expect.objectContaining({ handle: "house-a" })]);
      });

      it("speaks the language of the request, English where there is no other", async () => {
        const { data } = await get("/store/brands", FRENCH);
        const taglines = data.brands.map(({ tagline }: { tagline: string }) => tagline);
        expect(taglines).toEqual(["A line.", "Une ligne.", "A line."]);
      });

      it("refuses wrong paging and every key that is none of its own", async () => {
        const queries = [
          "limit=101",
          "limit=0",
          "limit=-1",
          "limit=ten",
          "limit=1.5",
          "offset=-1",
          "offset=1e9",
          "status=draft",
          "fields=status",
          "order=name",
          "q=house",
        ];
        const paths = queries.map((query) => `/store/brands?${query}`);
        expect(await statuses(paths)).toEqual(all(paths, 400));
        const { data } = await get(paths[0] ?? "");
        expect(data).toMatchObject({ type: "invalid_data", message: expect.any(String) });
      });

      it("wants a publishable key", async () => {
        const { status } = await api.get("/store/brands");
        expect(status).toBe(400);
      });
    });

    describe("GET /store/brands/:handle", () => {
      it("gives one approved house, in the language of the request", async () => {
        const { status, data } = await get("/store/brands/house-a", FRENCH);
        expect(status).toBe(200);
        expect(Object.keys(data.brand).sort()).toEqual(FIELDS);
        expect(data.brand).toMatchObject({ handle: "house-a", story: "Une histoire." });
      });

      it("answers any other as if there were none", async () => {
        const id = brands.get("house-a") ?? "";
        const handles = [
          "house-draft",
          "house-suspended",
          "nobody",
          "HOUSE-A",
          "%27%20or%201=1",
          id,
        ];
        const paths = handles.map((handle) => `/store/brands/${handle}`);
        expect(await statuses(paths)).toEqual(all(paths, 404));
        expect((await get("/store/brands/house-draft")).data).toEqual({
          type: "not_found",
          code: "not_found",
          message: "There is no house at this address.",
        });
      });

      it("refuses any query", async () => {
        expect((await get("/store/brands/house-a?fields=status")).status).toBe(400);
      });

      it("follows a suspension at once", async () => {
        await setStatus(getContainer(), brands.get("house-a") ?? "", "suspended");
        expect((await get("/store/brands/house-a")).status).toBe(404);
        expect((await get("/store/brands")).data.count).toBe(2);
      });
    });

    describe("GET /store/brands/:handle/products", () => {
      const ids = async (query = ""): Promise<unknown> =>
        (await get(`/store/brands/house-a/products${query}`)).data;

      it("lists the pieces, newest first", async () => {
        expect(await ids()).toEqual({
          product_ids: [...pieces].reverse(),
          count: 3,
          limit: 20,
          offset: 0,
        });
      });

      it("pages", async () => {
        expect(await ids("?limit=1&offset=1")).toEqual({
          product_ids: [pieces[1]],
          count: 3,
          limit: 1,
          offset: 1,
        });
      });

      it("leaves out a piece that is not published", async () => {
        await updateProductsWorkflow(getContainer()).run({
          input: { products: [{ id: pieces[1] ?? "", status: "draft" }] },
        });
        expect(await ids()).toMatchObject({ product_ids: [pieces[2], pieces[0]], count: 2 });
      });

      it("leaves out a piece that the key's sales channel does not carry", async () => {
        const link = getContainer().resolve(ContainerRegistrationKeys.LINK);
        await link.dismiss({
          [Modules.PRODUCT]: { product_id: pieces[0] ?? "" },
          [Modules.SALES_CHANNEL]: { sales_channel_id: shop.salesChannelId },
        });
        expect(await ids()).toMatchObject({ product_ids: [pieces[2], pieces[1]], count: 2 });
      });

      it("is empty for a house without pieces", async () => {
        const { data } = await get("/store/brands/house-b/products");
        expect(data).toEqual({ product_ids: [], count: 0, limit: 20, offset: 0 });
      });

      it("answers 404 for a house that is not shown, 400 for a wrong query", async () => {
        const hidden = ["house-draft", "house-suspended", "nobody"].map(
          (handle) => `/store/brands/${handle}/products`,
        );
        expect(await statuses(hidden)).toEqual(all(hidden, 404));
        const wrong = ["limit=101", "offset=-1", "status=draft"].map(
          (query) => `/store/brands/house-a/products?${query}`,
        );
        expect(await statuses(wrong)).toEqual(all(wrong, 400));
      });
    });

    describe("GET /store/products", () => {
      it("gives the house of a piece when asked", async () => {
        const list = await get("/store/products?fields=handle,%2Bbrand.*&limit=1");
        expect(list.status).toBe(200);
        expect(list.data.products[0].brand).toMatchObject({ handle: "house-a", city: "Paris" });
        const one = await get(`/store/products/${pieces[0] ?? ""}?fields=handle,%2Bbrand.*`);
        expect(one.status).toBe(200);
        expect(one.data.product.brand).toMatchObject({ name: "House house-a" });
      });
    });

    describe("the workflows", () => {
      it("leave no brand behind when one of many is refused", async () => {
        const run = createBrandsWorkflow(getContainer()).run({
          input: { brands: [brand("house-new", 9), brand("house-a", 9)] },
        });
        await expect(run).rejects.toMatchObject({ code: "already_exists" });
        const service = getContainer().resolve(PARTNER_MODULE) as {
          listBrands(filters: { handle: string }): Promise<unknown[]>;
        };
        expect(await service.listBrands({ handle: "house-new" })).toEqual([]);
      });

      it("refuse a transition that there is not, and an unknown brand", async () => {
        const container = getContainer();
        const draft = brands.get("house-draft") ?? "";
        await expect(setStatus(container, draft, "suspended")).rejects.toMatchObject({
          code: "brand_transition_refused",
        });
        await expect(setStatus(container, "brand_nobody", "approved")).rejects.toMatchObject({
          type: "not_found",
        });
      });

      it("put the status back when what follows fails", async () => {
        const container = getContainer();
        const id = brands.get("house-draft") ?? "";
        const bus = container.resolve(Modules.EVENT_BUS);
        const emit = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
        await expect(setStatus(container, id, "approved")).rejects.toMatchObject({
          message: expect.stringContaining("the bus is down"),
        });
        emit.mockRestore();
        const query = container.resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "brand",
          fields: ["status", "status_changes.id"],
          filters: { id },
        });
        expect(data).toEqual([expect.objectContaining({ status: "draft", status_changes: [] })]);
      });
    });
  },
});
