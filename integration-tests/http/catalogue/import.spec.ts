import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createProductCategoriesWorkflow,
  createTranslationsWorkflow,
  updateProductsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { runImport } from "../../../src/workflows/catalogue-import/run-import";
import { withImportLock } from "../../../src/workflows/catalogue-import/import-lock";
import type { ImportLine } from "../../../src/workflows/catalogue-import/types";
import { createBrandsWorkflow } from "../../../src/workflows/partner/workflows/create-brands";
import { updateBrandStatusWorkflow } from "../../../src/workflows/partner/workflows/update-brand-status";
import { csv, ROW } from "../../../src/lib/product-csv/__tests__/read";
import { describeHouse } from "../../helpers/house";
import { createPiece, createShop, type Shop } from "../../helpers/shop";

const FIXTURE = path.join(
  __dirname,
  "../../../src/lib/product-csv/__tests__/fixtures/shopify-apparel.csv",
);

type Options = Partial<Parameters<typeof runImport>[2]>;
type Row = Record<string, string>;
type Product = {
  id: string;
  handle: string;
  title: string;
  status: string;
  material: string | null;
  description: string | null;
  thumbnail: string | null;
  external_id: string | null;
  metadata: Record<string, unknown>;
  images: { url: string; rank: number }[];
  tags: { value: string }[];
  type: { value: string } | null;
  brand?: { handle: string };
  categories: { handle: string }[];
  sales_channels: { id: string }[];
  shipping_profile: { id: string } | null;
  variants: {
    id: string;
    title: string;
    sku: string;
    weight: number | null;
    manage_inventory: boolean;
    allow_backorder: boolean;
    metadata: Record<string, unknown> | null;
    price_set: { prices: { amount: number; currency_code: string }[] };
    inventory_items: { inventory: { location_levels: { stocked_quantity: number }[] } }[];
  }[];
};

const FIELDS = [
  "*",
  "images.*",
  "tags.value",
  "type.value",
  "brand.handle",
  "categories.handle",
  "sales_channels.id",
  "shipping_profile.id",
  "variants.*",
  "variants.price_set.prices.amount",
  "variants.price_set.prices.currency_code",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
];

/** Two sizes of a gown. */
function gown(change: Row = {}, small: Row = {}, medium: Row = {}): Row[] {
  const empty = Object.fromEntries(Object.keys(ROW).map((name) => [name, ""]));
  return [
    {
      ...ROW,
      "Option1 Name": "Size",
      "Option1 Value": "S",
      "Variant SKU": "G-S",
      ...change,
      ...small,
    },
    {
      ...empty,
      Handle: change.Handle ?? "silk-gown",
      "Option1 Value": "M",
      "Variant SKU": "G-M",
      "Variant Price": "1300",
      "Variant Inventory Tracker": "shopify",
      "Variant Inventory Qty": "5",
      ...medium,
    },
  ];
}

const other = (handle: string, change: Row = {}): Row => ({
  ...ROW,
  Handle: handle,
  Title: `Piece ${handle}`,
  "Variant SKU": handle.toUpperCase(),
  ...change,
});

async function run(
  container: MedusaContainer,
  input: Row[] | Readable,
  options: Options = {},
): Promise<ImportLine[]> {
  const lines: ImportLine[] = [];
  const stream = input instanceof Readable ? input : Readable.from([Buffer.from(csv(input))]);
  const all = { brandHandle: "atelier", currency: "usd", dryRun: false, prune: false, ...options };
  await runImport(container, stream, all, (line) => void lines.push(line));
  return lines;
}

const actions = (lines: ImportLine[]): string[] =>
  lines.map(({ handle, action }) => `${handle} ${action}`);

async function productOf(container: MedusaContainer, externalId: string): Promise<Product> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters: { external_id: externalId },
  });
  expect(data).toHaveLength(1);
  const product = data[0] as unknown as Product;
  product.images.sort((a, b) => a.rank - b.rank);
  product.variants.sort((a, b) => (a.sku < b.sku ? -1 : 1));
  return product;
}

const stockOf = ({ variants }: Product): Record<string, number | undefined> =>
  Object.fromEntries(
    variants.map(({ sku, inventory_items: articles }) => [
      sku,
      articles[0]?.inventory.location_levels[0]?.stocked_quantity,
    ]),
  );

const pricesOf = ({ variants }: Product): Record<string, string[]> =>
  Object.fromEntries(
    variants.map(({ sku, price_set: { prices } }) => [
      sku,
      prices.map(({ amount, currency_code: code }) => `${amount} ${code}`).sort(),
    ]),
  );

async function brandId(container: MedusaContainer, handle: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "brand",
    fields: ["id"],
    filters: { handle },
  });
  return (data[0] as { id: string } | undefined)?.id ?? "";
}

/** All rows of all tables, but for those that are written by whatever runs beside. */
async function everything(container: MedusaContainer): Promise<Record<string, string>> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name !~ '^(workflow_execution|notification|catalogue_|search_)' order by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of rows as { name: string }[]) {
    const { rows: found } = await pg.raw(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
       from "${name}" t`,
    );
    sums[name] = found[0].sum;
  }
  return sums;
}

describeHouse({
  name: "import",
  env: { DATABASE_POOL_MAX: "10" },
  tests: ({ getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;

    beforeAll(async () => {
      container = getContainer();
      shop = await createShop(container);
      const store = await container.resolve(Modules.STORE).listStores({});
      await updateStoresWorkflow(container).run({
        input: {
          selector: { id: store[0]?.id },
          update: {
            supported_currencies: [
              { currency_code: "usd", is_default: true },
              { currency_code: "eur", is_default: false },
              { currency_code: "jpy", is_default: false },
            ],
            default_location_id: shop.stockLocationId,
          },
        },
      });
      await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: [
            { name: "Dresses", handle: "rtw-dresses", is_active: true },
            { name: "Evening", handle: "gowns-evening", is_active: true },
            { name: "Evening", handle: "bags-evening", is_active: true },
          ],
        },
      });
      const brand = { name: "Atelier", city: "Paris", country_code: "fr", tagline: "", story: "" };
      const { result } = await createBrandsWorkflow(container).run({
        input: { brands: ["atelier", "rival", "new"].map((handle) => ({ ...brand, handle })) },
      });
      for (const { id } of result.filter(({ handle }) => handle !== "new")) {
        await updateBrandStatusWorkflow(container).run({
          input: { id, status: "approved", actor_id: null },
        });
      }
    });

    beforeEach(() => {
      container = getContainer();
    });

    it("creates a product with everything the file says", async () => {
      const rows = gown(
        { "Body (HTML)": "<p>Bias cut.</p><p>Composition: 100% silk</p>", "SEO Title": "Gown" },
        { "Variant Compare At Price": "1500" },
      );
      expect(await run(container, rows)).toEqual([
        {
          lines: [2, 3],
          handle: "silk-gown",
          action: "created",
          why: "new",
          notes: [
            "Pictures are brought into the house within minutes.",
            "The compare-at price is kept as a fact and not shown as a reduction.",
          ],
        },
      ]);
      const product = await productOf(container, "shopify:atelier:silk-gown");
      expect(product).toMatchObject({
        handle: "silk-gown",
        title: "Silk gown",
        status: "published",
        description: "Bias cut.\n\nComposition: 100% silk",
        material: "100% silk",
        thumbnail: "https://cdn.example.com/gown.jpg?v=1",
        brand: { handle: "atelier" },
        categories: [{ handle: "rtw-dresses" }],
        type: { value: "Dresses" },
        sales_channels: [{ id: shop.salesChannelId }],
        shipping_profile: { id: expect.stringMatching(/^sp_/) },
        metadata: {
          images: [{ alt: { en: "A silk gown", fr: "A silk gown" } }],
          seo: { title: "Gown", description: null },
        },
      });
      expect(product.tags.map(({ value }) => value).sort()).toEqual(["Evening", "silk"]);
      expect(product.variants).toMatchObject([
        { sku: "G-M", title: "M", weight: null, manage_inventory: true, allow_backorder: false },
        {
          sku: "G-S",
          title: "S",
          weight: 420,
          metadata: { compare_at_price: { amount: "1500", currency_code: "usd" } },
        },
      ]);
      expect(pricesOf(product)).toEqual({ "G-M": ["1300 usd"], "G-S": ["1290 usd"] });
      expect(stockOf(product)).toEqual({ "G-M": 5, "G-S": 3 });
    });

    it("imports a real export, and a second time changes no row", async () => {
      const first = await run(container, createReadStream(FIXTURE));
      expect(first.map(({ action }) => action)).toEqual(Array(20).fill("created"));
      const before = await everything(container);
      const second = await run(container, createReadStream(FIXTURE));
      expect(second.map(({ action, why }) => `${action}: ${why}`)).toEqual(
        Array(20).fill("skipped: unchanged"),
      );
      expect(await everything(container)).toEqual(before);
      const shirt = await productOf(container, "shopify:atelier:ocean-blue-shirt");
      expect(shirt.variants).toMatchObject([
        { title: "One size", sku: "ATELIER.OCEAN-BLUE-SHIRT", manage_inventory: false },
      ]);
    });

    it("changes nothing on a dry run, and says what would happen", async () => {
      await run(container, gown());
      const before = await everything(container);
      const rows = [...gown({ Title: "Another" }), other("b"), other("c", { "Variant Price": "" })];
      const lines = await run(container, rows, { dryRun: true });
      expect(actions(lines)).toEqual(["silk-gown updated", "b created", "c refused"]);
      expect(lines[0]?.why).toBe("changed: title");
      expect(await everything(container)).toEqual(before);
    });

    it("updates what the file has changed and leaves what staff have changed", async () => {
      await run(container, gown({ Type: "Unheard of", "Product Category": "" }));
      const { id, variants } = await productOf(container, "shopify:atelier:silk-gown");
      const query = container.resolve(ContainerRegistrationKeys.QUERY);
      const { data: categories } = await query.graph({
        entity: "product_category",
        fields: ["id"],
        filters: { handle: "gowns-evening" },
      });
      await updateProductsWorkflow(container).run({
        input: {
          products: [
            {
              id,
              subtitle: "By staff",
              title: "Staff's title",
              category_ids: [categories[0]?.id ?? ""],
              metadata: { newness_rank: 3 },
            },
          ],
        },
      });
      const pricing = container.resolve(Modules.PRICING);
      const { data: found } = await query.graph({
        entity: "variant",
        fields: ["price_set.id"],
        filters: { id: variants.map((variant) => variant.id) },
      });
      for (const { price_set: set } of found as unknown as { price_set: { id: string } }[]) {
        await pricing.addPrices({
          priceSetId: set.id,
          prices: [{ amount: 990, currency_code: "eur" }],
        });
      }
      await createTranslationsWorkflow(container).run({
        input: {
          translations: [
            {
              reference: "product",
              reference_id: id,
              locale_code: "fr-FR",
              translations: { title: "Robe de soie" },
            },
          ],
        },
      });
      const rows = gown(
        { Type: "Unheard of", "Product Category": "", Tags: "silk,New" },
        { "Variant Price": "1400.50", "Variant Inventory Qty": "9" },
      );
      const [line] = await run(container, rows);
      expect(line).toMatchObject({
        action: "updated",
        why: "changed: tags, variant price, variant quantity",
      });
      const after = await productOf(container, "shopify:atelier:silk-gown");
      expect(after).toMatchObject({
        id,
        title: "Staff's title",
        subtitle: "By staff",
        categories: [{ handle: "gowns-evening" }],
        metadata: { newness_rank: 3 },
      });
      expect(after.tags.map(({ value }) => value).sort()).toEqual(["New", "silk"]);
      expect(pricesOf(after)).toEqual({
        "G-M": ["1300 usd", "990 eur"],
        "G-S": ["1400.5 usd", "990 eur"],
      });
      expect(stockOf(after)).toEqual({ "G-M": 5, "G-S": 9 });
      const { data: french } = await query.graph({
        entity: "translation",
        fields: ["translations"],
        filters: { reference_id: id },
      });
      expect(french[0]).toMatchObject({ translations: { title: "Robe de soie" } });
    });

    it("adds new variants, finds old ones by SKU or values, and prunes only when asked", async () => {
      await run(container, gown({}, {}, { "Variant SKU": "" }));
      const before = await productOf(container, "shopify:atelier:silk-gown");
      const large = { "Option1 Value": "L", "Variant SKU": "G-L", "Variant Inventory Qty": "2" };
      const rows = gown({ "Image Src": "https://cdn.example.com/new.jpg" }, {}, large);
      const [kept] = await run(container, rows);
      expect(kept?.why).toContain("1 new variants");
      expect(kept?.notes).toContain("1 variants are no longer in the file and stay.");
      const grown = await productOf(container, "shopify:atelier:silk-gown");
      expect(stockOf(grown)).toEqual({ "ATELIER.SILK-GOWN.M": 5, "G-L": 2, "G-S": 3 });
      expect(grown.images.map(({ url }) => url)).toEqual([
        "https://cdn.example.com/new.jpg",
        "https://cdn.example.com/gown.jpg?v=1",
      ]);
      const ids = new Set(grown.variants.map(({ id }) => id));
      expect(before.variants.every(({ id }) => ids.has(id))).toBe(true);

      expect(actions(await run(container, rows))).toEqual(["silk-gown skipped"]);
      expect(actions(await run(container, rows, { prune: true }))).toEqual(["silk-gown updated"]);
      const pruned = await productOf(container, "shopify:atelier:silk-gown");
      expect(stockOf(pruned)).toEqual({ "ATELIER.SILK-GOWN.M": 0, "G-L": 2, "G-S": 3 });
      expect(pruned.images.map(({ url }) => url)).toEqual(["https://cdn.example.com/new.jpg"]);
      expect(actions(await run(container, rows, { prune: true }))).toEqual(["silk-gown skipped"]);

      await run(container, gown({}, {}, { "Variant SKU": "G-M2" }));
      const back = await productOf(container, "shopify:atelier:silk-gown");
      expect(stockOf(back)).toEqual({ "G-L": 2, "G-M2": 5, "G-S": 3 });
      expect(back.variants).toHaveLength(3);
    });

    it("reports bad lines with their reasons and imports the good ones", async () => {
      await createPiece(container, shop, "taken", 1);
      const rows = [
        other("a"),
        other("gift", { "Gift Card": "true" }),
        other("taken", { "Variant SKU": "T2" }),
        other("clash", { "Variant SKU": "taken" }),
        other("twin", { "Variant SKU": "A" }),
        other("free", { "Variant Price": "0" }),
        other("z"),
      ];
      const lines = await run(container, rows);
      expect(lines.map(({ handle, action, code }) => [handle, action, code])).toEqual([
        ["a", "created", undefined],
        ["gift", "refused", "gift_card"],
        ["taken", "created", undefined],
        ["clash", "refused", "sku_taken"],
        ["twin", "refused", "sku_taken"],
        ["free", "refused", "price_missing"],
        ["z", "created", undefined],
      ]);
      expect((await productOf(container, "shopify:atelier:taken")).handle).toBe("atelier-taken");
      const changed = await run(container, [
        other("a", { "Option1 Name": "Cut", "Option1 Value": "x" }),
      ]);
      expect(changed[0]).toMatchObject({ action: "refused", code: "options_changed" });
    });

    it("never touches another brand's products", async () => {
      await run(container, [other("same")], { brandHandle: "rival" });
      const before = await productOf(container, "shopify:rival:same");
      const lines = await run(container, [other("same", { "Variant SKU": "", Title: "Ours" })]);
      expect(actions(lines)).toEqual(["same created"]);
      expect((await productOf(container, "shopify:atelier:same")).handle).toBe("atelier-same");
      expect(await productOf(container, "shopify:rival:same")).toEqual(before);
      expect(actions(await run(container, [other("same")]))).toEqual(["same refused"]);
    });

    it("keeps products of a brand that is not approved as drafts, until it is", async () => {
      const [line] = await run(container, [other("d")], { brandHandle: "new" });
      expect(line?.notes[0]).toContain("not approved");
      const draft = await productOf(container, "shopify:new:d");
      expect(draft.status).toBe("draft");
      await updateBrandStatusWorkflow(container).run({
        input: { id: await brandId(container, "new"), status: "approved", actor_id: null },
      });
      await run(container, [other("d")], { brandHandle: "new" });
      expect((await productOf(container, "shopify:new:d")).status).toBe("published");
    });

    it.each([
      ["an unknown brand", { brandHandle: "nobody" }, "not_found"],
      ["a currency the house does not sell in", { currency: "xau" }, "unknown_currency"],
    ])("refuses %s before anything is read", async (_what, options, code) => {
      await expect(run(container, [other("a")], options)).rejects.toMatchObject({ code });
    });

    it("lets one import of a brand run at a time", async () => {
      const brand = await brandId(container, "atelier");
      await withImportLock(container, brand, async () => {
        await expect(run(container, [other("a")])).rejects.toMatchObject({
          code: "import_running",
        });
        expect(actions(await run(container, [other("b")], { brandHandle: "rival" }))).toEqual([
          "b created",
        ]);
      });
      expect(actions(await run(container, [other("a")]))).toEqual(["a created"]);
    });

    it("completes what a cut-off run has left anywhere", async () => {
      const rows = [...gown(), other("b")];
      await run(container, rows);
      const whole = await productOf(container, "shopify:atelier:silk-gown");
      const { id, variants } = whole;
      const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      // As a kill leaves it: no mark, no house; one variant without price, one without its article.
      await updateProductsWorkflow(container).run({
        input: {
          products: [{ id, status: "draft", metadata: { import: { source: "shopify" } } }],
        },
      });
      const [priceless = "", articleless = ""] = variants.map((variant) => variant.id);
      const cuts: [sql: string, id: string][] = [
        ["update product_variant set metadata = null where product_id = ?", id],
        ["delete from product_product_partner_brand where product_id = ?", id],
        ["delete from product_sales_channel where product_id = ?", id],
        ["delete from product_variant_price_set where variant_id = ?", priceless],
        [
          `delete from inventory_level where inventory_item_id in
           (select inventory_item_id from product_variant_inventory_item where variant_id = ?)`,
          articleless,
        ],
        ["delete from product_variant_inventory_item where variant_id = ?", articleless],
      ];
      for (const [sql, of] of cuts) {
        await pg.raw(sql, [of]);
      }
      expect(actions(await run(container, rows))).toEqual(["silk-gown created", "b skipped"]);
      const again = await productOf(container, "shopify:atelier:silk-gown");
      expect(stockOf(again)).toEqual(stockOf(whole));
      expect(pricesOf(again)).toEqual(pricesOf(whole));
      expect(again).toMatchObject({
        status: "published",
        brand: { handle: "atelier" },
        sales_channels: [{ id: shop.salesChannelId }],
      });
      const { rows: left } = await pg.raw(
        `select (select count(*) from price_set where deleted_at is null
           and id not in (select price_set_id from product_variant_price_set where deleted_at is null)
           and id not in (select price_set_id from shipping_option_price_set)) as sets,
         (select count(*) from inventory_item where deleted_at is null and id not in
           (select inventory_item_id from product_variant_inventory_item where deleted_at is null)) as items`,
      );
      expect(left[0]).toEqual({ sets: "0", items: "0" });
      expect(actions(await run(container, rows))).toEqual(["silk-gown skipped", "b skipped"]);
    });
  },
});
