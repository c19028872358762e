import { z } from "@medusajs/framework/zod";

/** The most of everything that one product may have here. Shopify's own limits are wider. */
export const LIMITS = {
  variants: 100,
  images: 50,
  options: 3,
  tags: 250,
  metafields: 50,
  notes: 20,
  rows: 400,
  text: 5_000,
  title: 255,
  body: 100_000,
  url: 2_048,
} as const;

const text = (max: number = LIMITS.title) => z.string().min(1).max(max);
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/);

const variantSchema = z.strictObject({
  sku: text().nullable(),
  /** One value for each option of the product, in its order. */
  options: z.array(text()).max(LIMITS.options),
  /** Major units as a decimal string, in the currency the file was read with. */
  price: decimal,
  compare_at_price: decimal.nullable(),
  grams: z.number().int().positive().nullable(),
  barcode: text(64).nullable(),
  /** Whether the house counts its stock. */
  tracked: z.boolean(),
  /** Pieces there are; null when the file does not say. */
  quantity: z.number().int().min(0).nullable(),
  /** Whether it may be sold below zero. */
  continue_selling: z.boolean(),
  requires_shipping: z.boolean(),
  taxable: z.boolean(),
  image: text(LIMITS.url).nullable(),
});

const noteSchema = z.strictObject({
  line: z.number().int(),
  code: z.enum([
    "archived",
    "image_address_refused",
    "image_repeated",
    "oversold",
    "status_not_said",
    "unlisted",
  ]),
  message: z.string(),
});

export const csvProductSchema = z.strictObject({
  handle: text(),
  title: text(),
  /** Plain text, paragraphs parted by an empty line. */
  description: z.string().max(LIMITS.body).nullable(),
  vendor: text().nullable(),
  category: text(1_000).nullable(),
  type: text().nullable(),
  tags: z.array(text()).max(LIMITS.tags),
  /** Whether the file says that this product is to be seen. */
  published: z.boolean(),
  seo: z.strictObject({
    title: text(LIMITS.text).nullable(),
    description: text(LIMITS.text).nullable(),
  }),
  /** None for a product that comes in one form only. */
  options: z
    .array(z.strictObject({ name: text(), values: z.array(text()).min(1).max(LIMITS.variants) }))
    .max(LIMITS.options),
  variants: z.array(variantSchema).min(1).max(LIMITS.variants),
  images: z
    .array(z.strictObject({ url: text(LIMITS.url), alt: text(LIMITS.text).nullable() }))
    .max(LIMITS.images),
  /** By "namespace.key". */
  metafields: z.record(z.string(), text(LIMITS.text)),
  /** What was read in another way than it stands there. */
  notes: z.array(noteSchema),
});

/** One product of the file, checked and normalised. */
export type CsvProduct = z.infer<typeof csvProductSchema>;
export type CsvVariant = z.infer<typeof variantSchema>;
export type CsvNote = z.infer<typeof noteSchema>;
