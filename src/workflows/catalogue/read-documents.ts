import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { CatalogueDocument } from "../../lib/catalogue/document";
import {
  type CategoryRow,
  type PictureFacts,
  type ProductRow,
  projectDocument,
  type ProjectionContext,
} from "../../lib/catalogue/project-document";
import type { VariantPrices } from "../../lib/catalogue/project-prices";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";

/** Products that are read and projected together: few queries for many, and little memory. */
export const PRODUCTS_AT_ONCE = 200;
const POPULARITY_DAYS = 90;
const DAY_MS = 86_400_000;
const FRENCH = "fr-FR";
const ALL = 100_000;

const FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "description",
  "material",
  "status",
  "created_at",
  "metadata",
  "images.url",
  "images.rank",
  "collection.id",
  "collection.handle",
  "collection.title",
  "categories.id",
  "categories.mpath",
  "tags.id",
  "tags.value",
  "sales_channels.id",
  "sales_channels.is_disabled",
  "brand.id",
  "brand.handle",
  "brand.name",
  "brand.status",
  "variants.id",
  "variants.variant_rank",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.options.value",
  "variants.options.option.title",
  "variants.price_set.id",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
  "variants.inventory_items.inventory.location_levels.available_quantity",
];

type Filters = Record<string, unknown>;

/** What was looked at, and the documents of those that may be seen. */
export type ReadDocuments = {
  /** Products that exist, in the order of their ids. */
  ids: string[];
  documents: CatalogueDocument[];
};

async function graph<Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Filters = {},
): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const pagination = { skip: 0, take: ALL };
  const { data } = await query.graph({ entity, fields, filters, pagination });
  return data as Row[];
}

/** Every currency the house sells in: those of its store and of its regions. */
async function readCurrencies(container: MedusaContainer): Promise<Set<string>> {
  const found = await Promise.all(
    ["store_currency", "region"].map((entity) =>
      graph<{ currency_code: string }>(container, entity, ["currency_code"]),
    ),
  );
  return new Set(found.flat().map(({ currency_code }) => currency_code.toLowerCase()));
}

/** One call for each currency over all price sets: calculating is what stock Medusa spends its time on. */
async function readPrices(
  container: MedusaContainer,
  products: readonly ProductRow[],
): Promise<Map<string, VariantPrices>> {
  const ids = products.flatMap(({ variants }) =>
    (variants ?? []).flatMap((variant) => variant?.price_set?.id ?? []),
  );
  const prices = new Map<string, Record<string, { amount: number; original: number }>>();
  if (!ids.length) {
    return prices;
  }
  const pricing = container.resolve(Modules.PRICING);
  for (const code of await readCurrencies(container)) {
    const calculated = await pricing.calculatePrices(
      { id: ids },
      { context: { currency_code: code } },
    );
    for (const { id, calculated_amount, original_amount } of calculated) {
      if (calculated_amount !== null) {
        const amount = Number(calculated_amount);
        const original = original_amount === null ? amount : Number(original_amount);
        prices.set(id, { ...prices.get(id), [code]: { amount, original } });
      }
    }
  }
  return prices;
}

/** French of products, categories, collections and tags, by the id of what it translates. */
async function readFrench(
  container: MedusaContainer,
  products: readonly ProductRow[],
  categories: ReadonlyMap<string, CategoryRow>,
): Promise<Map<string, Record<string, unknown>>> {
  const ids = new Set([
    ...categories.keys(),
    ...products.flatMap(({ id, collection, tags }) => [
      id,
      ...(collection ? [collection.id] : []),
      ...(tags ?? []).flatMap((tag) => tag?.id ?? []),
    ]),
  ]);
  const found = await graph<{ reference_id: string; translations: Record<string, unknown> }>(
    container,
    "translation",
    ["reference_id", "translations"],
    { locale_code: FRENCH, reference_id: [...ids] },
  );
  return new Map(found.map(({ reference_id, translations }) => [reference_id, translations]));
}

async function readPictures(
  container: MedusaContainer,
  products: readonly ProductRow[],
): Promise<Map<string, PictureFacts>> {
  const urls = products.flatMap(({ images }) =>
    (images ?? []).flatMap((image) => image?.url ?? []),
  );
  const found = await graph<PictureFacts & { url: string }>(
    container,
    "catalogue_picture",
    ["url", "width", "height", "blur", "background"],
    { url: urls },
  );
  return new Map(found.map(({ url, ...facts }) => [url, facts]));
}

async function readLocations(container: MedusaContainer): Promise<Map<string, string[]>> {
  const channels = await graph<{ id: string; stock_locations?: ({ id: string } | null)[] }>(
    container,
    "sales_channel",
    ["id", "stock_locations.id"],
  );
  return new Map(
    channels.map(({ id, stock_locations = [] }) => [
      id,
      stock_locations.flatMap((location) => location?.id ?? []),
    ]),
  );
}

async function surroundingsOf(
  container: MedusaContainer,
  products: readonly ProductRow[],
  now: Date,
): Promise<ProjectionContext> {
  const catalogue = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  const fields = ["id", "handle", "name", "is_active", "is_internal"];
  const rows = await graph<CategoryRow>(container, "product_category", fields);
  const categories = new Map(rows.map((row) => [row.id, row]));
  const since = new Date(now.getTime() - POPULARITY_DAYS * DAY_MS);
  const ids = products.map(({ id }) => id);
  const [french, prices, pictures, unitsSold, locationsByChannel] = await Promise.all([
    readFrench(container, products, categories),
    readPrices(container, products),
    readPictures(container, products),
    catalogue.popularityOf(ids, since),
    readLocations(container),
  ]);
  return { categories, french, prices, pictures, unitsSold, locationsByChannel };
}

/**
 * Reads products and projects their documents.
 *
 * @param filters which products, as for `query.graph`; the first `limit` of them by id
 * @param now end of the days that popularity is counted over
 */
export async function readDocuments(
  container: MedusaContainer,
  filters: Filters,
  limit: number = PRODUCTS_AT_ONCE,
  now: Date = new Date(),
): Promise<ReadDocuments> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters,
    pagination: { skip: 0, take: limit, order: { id: "ASC" } },
  });
  const products = data as unknown as ProductRow[];
  if (!products.length) {
    return { ids: [], documents: [] };
  }
  const context = await surroundingsOf(container, products, now);
  return {
    ids: products.map(({ id }) => id),
    documents: products.flatMap((product) => projectDocument(product, context) ?? []),
  };
}
