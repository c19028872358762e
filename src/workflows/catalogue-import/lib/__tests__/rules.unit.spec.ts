import fc from "fast-check";
import { csv, productsOf, readAll, ROW } from "../../../../lib/product-csv/__tests__/read";
import type { ExistingProduct, ImportPlaces, Taken } from "../../types";
import { changedFields, fingerprint, marksOf } from "../fingerprint";
import { CategoryMap } from "../house-category";
import { statedMaterial } from "../material";
import { handleCandidates, planProduct } from "../plan";
import { wantedProduct } from "../wanted";

const CATEGORIES = new CategoryMap(
  [
    ["rtw-dresses", "Dresses"],
    ["gowns", "Gowns"],
    ["gowns-evening", "Evening"],
    ["bags-evening", "Evening"],
    ["shoes-boots", "Boots"],
    ["jewellery-rings", "Rings"],
    ["mtm-gowns", "Gowns"],
  ].map(([handle = "", name = ""]) => ({ id: `id-${handle}`, handle, name })),
);

const PLACES: ImportPlaces = {
  brand: { id: "brand_1", handle: "atelier", approved: true },
  currency: "usd",
  channelId: "sc",
  profileId: "sp",
  locationId: "sloc",
  categories: CATEGORIES,
};
const NOTHING: Taken = { handles: new Map(), skus: new Map(), articles: new Map() };

async function wanted(change: Record<string, string> = {}, places = PLACES) {
  const [product] = productsOf(await readAll(csv([{ ...ROW, ...change }])));
  if (!product) {
    throw new Error("The row is wrong.");
  }
  return wantedProduct(product, places);
}

describe("categories", () => {
  it.each([
    ["Dresses", null, "rtw-dresses"],
    ["dress", null, "rtw-dresses"],
    ["Women's Dresses", null, "rtw-dresses"],
    ["rtw-dresses", null, "rtw-dresses"],
    [null, "Apparel & Accessories > Clothing > Dresses", "rtw-dresses"],
    [null, "Apparel & Accessories > Shoes > Boots > Ankle Boots", "shoes-boots"],
    ["Evening dresses", null, "gowns-evening"],
    ["Evening", null, undefined],
    ["Gowns", null, undefined],
    ["Rings", "Apparel & Accessories > Clothing > Dresses", "jewellery-rings"],
    ["Things", "Vehicles & Parts", undefined],
    ["constructor", null, undefined],
    [null, null, undefined],
  ])("type %p in %p is %p", (type, category, handle) => {
    expect(CATEGORIES.find(type, category)).toBe(handle && `id-${handle}`);
  });
});

describe("the material", () => {
  it.each([
    [{ "Body (HTML)": "<p>Soft.</p><p>Material: Italian wool.</p>" }, "Italian wool"],
    [{ "Body (HTML)": "<ul><li>80% wool, 20% cashmere</li></ul>" }, "80% wool, 20% cashmere"],
    [{ "Body (HTML)": "Made like silk, worn with leather." }, null],
    [{ "Body (HTML)": "50% off everything" }, null],
    [{ "F (product.metafields.custom.fabric)": '["Silk","Lace"]' }, "Silk, Lace"],
    [{ "F (product.metafields.custom.colour)": "Red" }, null],
  ])("%j gives %p", async (change, material) => {
    const [product] = productsOf(await readAll(csv([{ ...ROW, ...change }])));
    expect(product && statedMaterial(product)).toBe(material);
  });
});

describe("fingerprints", () => {
  it("do not depend on the order of keys, and tell different values apart", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const reversed = Object.fromEntries(Object.entries(data).reverse());
        expect(fingerprint(reversed)).toBe(fingerprint(data));
        expect(fingerprint({ ...data, extra: 1 })).not.toBe(fingerprint({ ...data, extra: 2 }));
      }),
    );
  });

  it("name the fields that changed", () => {
    const marks = marksOf({ title: "a", price: "1" });
    expect([...changedFields({ title: "a", price: "1" }, marks)]).toEqual([]);
    expect([...changedFields({ title: "b", price: "1" }, marks)]).toEqual(["title"]);
    expect([...changedFields({ title: "a", price: "1" }, undefined)]).toEqual(["title", "price"]);
  });
});

describe("the plan", () => {
  const existing = (change: Partial<ExistingProduct> = {}): ExistingProduct => ({
    id: "prod_1",
    handle: "silk-gown",
    external_id: "shopify:atelier:silk-gown",
    metadata: { import: { source: "shopify" } },
    options: [{ id: "opt", title: "Size", values: [{ value: "One size" }] }],
    variants: [],
    ...change,
  });

  it("creates what is not there, under its own handle or the brand's", async () => {
    const product = await wanted();
    const plan = planProduct(product, undefined, NOTHING, PLACES, false);
    expect(plan).toMatchObject({ action: "created", work: { handle: "silk-gown" } });
    const handles = new Map([["silk-gown", "prod_9"]]);
    const second = planProduct(product, undefined, { ...NOTHING, handles }, PLACES, false);
    expect(second).toMatchObject({ action: "created", work: { handle: "atelier-silk-gown" } });
    const all = new Map(handleCandidates("silk-gown", "atelier").map((handle) => [handle, "x"]));
    expect(
      planProduct(product, undefined, { ...NOTHING, handles: all }, PLACES, false),
    ).toMatchObject({ action: "refused", code: "handle_taken" });
  });

  it("skips what is there as it should be, unless there is something to prune", async () => {
    const product = await wanted();
    const mark = { source: "shopify" as const, hash: product.hash, kept: 1 };
    const there = existing({ metadata: { import: mark } });
    expect(planProduct(product, there, NOTHING, PLACES, false)).toEqual({ action: "skipped" });
    expect(planProduct(product, there, NOTHING, PLACES, true).action).toBe("updated");
  });

  it("completes what an earlier run has begun, and calls it created", async () => {
    const product = await wanted();
    const plan = planProduct(product, existing(), NOTHING, PLACES, false);
    expect(plan).toMatchObject({ action: "created", work: { handle: "silk-gown" } });
  });

  it("takes an article that belongs to nothing, and no other", async () => {
    const product = await wanted();
    const article = (used: boolean) => ({
      ...NOTHING,
      articles: new Map([["SG-1", { id: "iitem_1", used }]]),
    });
    expect(planProduct(product, undefined, article(false), PLACES, false)).toMatchObject({
      work: { variants: [{ orphanArticleId: "iitem_1" }] },
    });
    expect(planProduct(product, undefined, article(true), PLACES, false)).toMatchObject({
      action: "refused",
      code: "sku_taken",
    });
  });

  it.each([
    [{ Title: "Another" }, true],
    [{ "Variant Price": "1291" }, true],
    [{ "Variant Inventory Qty": "4" }, true],
    [{ Vendor: "Somebody else" }, false],
    [{ "Variant Price": "1290" }, false],
    [{ Tags: "silk,Evening" }, false],
  ])("the change %j makes another product: %p", async (change, different) => {
    expect((await wanted(change)).hash !== (await wanted()).hash).toBe(different);
  });

  it("depends on what else matters: currency, approval of the brand", async () => {
    const { hash } = await wanted();
    const draft = { ...PLACES, brand: { ...PLACES.brand, approved: false } };
    expect((await wanted({}, draft)).hash).not.toBe(hash);
    expect((await wanted({}, { ...PLACES, currency: "eur" })).hash).not.toBe(hash);
  });
});
