import { ProductCsvError } from "./problems";

/**
 * Columns by what they mean to us. The names are those of Shopify's product CSV: the long-standing
 * ones ("Variant Inventory Qty") and those of the template since 2025 ("Inventory quantity").
 * Source: help.shopify.com, "Using CSV files to import and export products".
 */
const NAMES = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  category: ["product category", "standard product type", "standardized product type"],
  type: ["type", "custom product type"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1_name: ["option1 name"],
  option1_value: ["option1 value"],
  option2_name: ["option2 name"],
  option2_value: ["option2 value"],
  option3_name: ["option3 name"],
  option3_value: ["option3 value"],
  sku: ["variant sku", "sku"],
  grams: ["variant grams", "weight value (grams)"],
  weight_unit: ["variant weight unit", "weight unit for display"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "variant inventory quantity", "inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  price: ["variant price", "price"],
  compare_at_price: ["variant compare at price", "compare-at price", "compare at price"],
  requires_shipping: ["variant requires shipping", "requires shipping"],
  taxable: ["variant taxable", "charge tax"],
  barcode: ["variant barcode", "barcode"],
  variant_image: ["variant image", "variant image url"],
  image: ["image src", "product image url"],
  image_position: ["image position"],
  image_alt: ["image alt text"],
  gift_card: ["gift card"],
  seo_title: ["seo title"],
  seo_description: ["seo description"],
} as const;

export type Field = keyof typeof NAMES;
const FIELDS = new Map<string, Field>(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name): [string, Field] => [name, field as Field]),
  ),
);

/** Known, and nothing here has a use for them (the cost is the house's own business). */
const UNUSED = [
  /^(variant )?fulfillment service$/,
  /^(variant )?tax code$/,
  /^cost per item$/,
  /^(variant )?unit price /,
  /^option[123] linked to$/,
  /^google shopping \/ /,
];
const MARKET = /^(included|price|compare at price|compare-at price) \/ (.+)$/;
const METAFIELD = /\(product\.metafields\.([a-z0-9_-]+)\.([a-z0-9_-]+)\)$/;
const REQUIRED: readonly [Field, string][] = [
  ["handle", "Handle (or URL handle)"],
  ["title", "Title"],
];
const COLUMNS_MAX = 1_000;

/** How the header of one file is understood; names as the file writes them. */
export type ProductCsvHeader = {
  /** Columns that are read. */
  read: string[];
  /** Known columns that are not used, the ones of single markets among them. */
  unused: string[];
  /** Columns that nothing is known about. */
  unknown: string[];
};

/** Where each field stands in a row. */
export type Columns = {
  count: number;
  fields: ReadonlyMap<Field, number>;
  /** Product metafields as "namespace.key". */
  metafields: ReadonlyMap<string, number>;
  header: ProductCsvHeader;
};

function normalised(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

function assertSeparated(cells: readonly string[]): void {
  const [only = ""] = cells;
  if (cells.length === 1 && /[;\t]/.test(only)) {
    throw new ProductCsvError(
      "separator",
      "The cells of this file are not parted by commas. Save it as CSV with commas, as Shopify exports it.",
    );
  }
}

/**
 * Understands a header row, in whatever order its columns come.
 *
 * @throws ProductCsvError when columns are missing, stand twice, or are not parted by commas
 */
export function columnsOf(cells: readonly string[]): Columns {
  assertSeparated(cells);
  const fields = new Map<Field, number>();
  const metafields = new Map<string, number>();
  const header: ProductCsvHeader = { read: [], unused: [], unknown: [] };
  cells.slice(0, COLUMNS_MAX).forEach((cell, index) => {
    const name = normalised(cell);
    const field = FIELDS.get(name);
    const [, namespace, key] = METAFIELD.exec(name) ?? [];
    if (field) {
      if (fields.has(field)) {
        throw new ProductCsvError("columns_repeated", `The column "${cell.trim()}" stands twice.`);
      }
      fields.set(field, index);
      header.read.push(cell.trim());
    } else if (namespace && key) {
      metafields.set(`${namespace}.${key}`, index);
      header.read.push(cell.trim());
    } else if (MARKET.test(name) || UNUSED.some((pattern) => pattern.test(name))) {
      header.unused.push(cell.trim());
    } else if (name) {
      header.unknown.push(cell.trim());
    }
  });
  const missing = REQUIRED.filter(([field]) => !fields.has(field)).map(([, name]) => name);
  if (missing.length) {
    throw new ProductCsvError(
      "columns_missing",
      `This is no Shopify product CSV: the first line lacks ${missing.join(" and ")}.`,
    );
  }
  return { count: cells.length, fields, metafields, header };
}
