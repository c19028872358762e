import type { CsvProduct, CsvVariant } from "../../../lib/product-csv";
import type { ImportPlaces } from "../types";
import { fingerprint } from "./fingerprint";
import { statedMaterial } from "./material";

/** Raised when the same file has to be written again because we make something else of it. */
const RULES_VERSION = 1;

/** What a piece without options is offered in: Medusa asks every product for one. */
const ONLY_OPTION = { name: "Size", value: "One size" };

export type WantedVariant = {
  /** The file's, or one made of house, handle and values. */
  sku: string;
  skuGiven: boolean;
  title: string;
  /** Value by option title. */
  options: Record<string, string>;
  quantity: number | null;
  /** What the file owns of the variant. */
  fields: {
    title: string;
    sku: string;
    barcode: string | null;
    price: string;
    currency: string;
    compare_at_price: string | null;
    weight: number | null;
    manage_inventory: boolean;
    allow_backorder: boolean;
    thumbnail: string | null;
    rank: number;
    /** null while nobody counts. */
    quantity: number | null;
  };
};

/** A product as the file wants it to be in the house. */
export type Wanted = {
  externalId: string;
  hash: string;
  options: { title: string; values: string[] }[];
  variants: WantedVariant[];
  images: CsvProduct["images"];
  categoryId: string | undefined;
  /** What the file owns of the product. */
  fields: {
    title: string;
    description: string | null;
    status: "published" | "draft";
    type: string | null;
    tags: string[];
    material: string | null;
    weight: number | null;
    images: CsvProduct["images"];
    seo: CsvProduct["seo"];
  };
};

/** Where a product of this house came from; the same line of the next file finds it again. */
function externalIdOf(brandHandle: string, handle: string): string {
  return `shopify:${brandHandle}:${handle}`;
}

function slug(value: string): string {
  return value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** A handle of ours made of the shop's. */
export function handleOf(handle: string): string {
  return slug(handle).toLowerCase();
}

function skuOf(brand: string, handle: string, values: readonly string[]): string {
  return [brand, handle, ...values].map((part) => slug(part).toUpperCase()).join(".");
}

function wantedVariant(
  product: CsvProduct,
  variant: CsvVariant,
  rank: number,
  { brand, currency }: ImportPlaces,
): WantedVariant {
  const names = product.options.map(({ name }) => name);
  const pairs = names.length
    ? names.map((name, index): [string, string] => [name, variant.options[index] ?? ""])
    : [[ONLY_OPTION.name, ONLY_OPTION.value] as [string, string]];
  const title = pairs.map(([, value]) => value).join(" / ");
  const sku = variant.sku ?? skuOf(brand.handle, product.handle, variant.options);
  return {
    sku,
    skuGiven: variant.sku !== null,
    title,
    options: Object.fromEntries(pairs),
    quantity: variant.quantity,
    fields: {
      title,
      sku,
      barcode: variant.barcode,
      price: variant.price,
      currency,
      compare_at_price: variant.compare_at_price,
      weight: variant.grams,
      manage_inventory: variant.tracked,
      allow_backorder: variant.continue_selling,
      thumbnail: variant.image,
      rank,
      quantity: variant.tracked ? variant.quantity : null,
    },
  };
}

/** Turns a product of the file into what the house should have. */
export function wantedProduct(product: CsvProduct, places: ImportPlaces): Wanted {
  const variants = product.variants.map((variant, rank) =>
    wantedVariant(product, variant, rank, places),
  );
  const fields: Wanted["fields"] = {
    title: product.title,
    description: product.description,
    status: product.published && places.brand.approved ? "published" : "draft",
    type: product.type,
    tags: product.tags,
    material: statedMaterial(product),
    weight: product.variants.find(({ grams }) => grams !== null)?.grams ?? null,
    images: product.images,
    seo: product.seo,
  };
  const options = product.options.length
    ? product.options.map(({ name, values }) => ({ title: name, values }))
    : [{ title: ONLY_OPTION.name, values: [ONLY_OPTION.value] }];
  const categoryId = places.categories.find(product.type, product.category);
  const matters = [RULES_VERSION, places.brand.id, categoryId, fields, options, variants];
  return {
    externalId: externalIdOf(places.brand.handle, product.handle),
    hash: fingerprint(matters),
    options,
    variants,
    images: product.images,
    categoryId,
    fields,
  };
}
