import type { CategoryMap } from "./lib/house-category";
import type { FieldMarks } from "./lib/fingerprint";

/** Where the products of one import go. */
export type ImportPlaces = {
  brand: { id: string; handle: string; approved: boolean };
  /** ISO 4217, lower case. */
  currency: string;
  channelId: string;
  profileId: string;
  locationId: string;
  categories: CategoryMap;
};

/** What an import keeps of a product in `metadata.import`. */
export type ProductMark = {
  source: "shopify";
  /** Of all that mattered; missing while an import is at work or was cut off. */
  hash?: string;
  fields?: FieldMarks;
  /** Short fingerprints of the picture addresses and the tags that the file brought. */
  images?: string[];
  tags?: string[];
  /** Variants and pictures that an import brought and that the file no longer has. */
  kept?: number;
};

/** What an import keeps of a variant in `metadata.import`. */
export type VariantMark = { fields?: FieldMarks; pruned?: boolean };

export type ExistingVariant = {
  id: string;
  sku: string | null;
  manage_inventory: boolean;
  metadata: { import?: VariantMark } | null;
  options?: { value: string; option?: { title: string } }[];
  price_set?: { id: string } | null;
  inventory_items?: { inventory_item_id: string }[];
};

/** A product that an earlier import has made, or has begun to make. */
export type ExistingProduct = {
  id: string;
  handle: string;
  external_id: string;
  metadata: { import?: ProductMark; images?: ImageFacts[] } | null;
  images?: { id: string; url: string; rank: number }[];
  tags?: { id: string; value: string }[];
  categories?: { id: string }[];
  options?: { id: string; title: string; values?: { value: string }[] }[];
  variants?: ExistingVariant[];
  sales_channels?: { id: string }[];
  shipping_profile?: { id: string } | null;
  brand?: { id: string } | null;
};

/** Facts about one picture, in the order of the pictures. */
export type ImageFacts = { alt?: { en?: string; fr?: string } } & Record<string, unknown>;

/** What is taken already, by whom. */
export type Taken = {
  /** Product ids by handle. */
  handles: ReadonlyMap<string, string>;
  /** Product ids by SKU. */
  skus: ReadonlyMap<string, string>;
  /** Articles by SKU, and whether a variant has them. */
  articles: ReadonlyMap<string, { id: string; used: boolean }>;
};

/** One line of the report. */
export type ImportLine = {
  /** First and last line of the file. */
  lines: [from: number, to: number];
  handle: string | null;
  action: "created" | "updated" | "skipped" | "refused";
  /** The reason in one word, for programs. */
  code?: string;
  why: string;
  notes: string[];
};
