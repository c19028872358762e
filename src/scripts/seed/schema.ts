import { z } from "@medusajs/framework/zod";
import type { DemoConcierge } from "./concierge-schema";
import type { DemoClientData, DemoStylist } from "./stylist-schema";

/** Largest file a picture of a piece may be, so that a grid of them opens at once. */
export const IMAGE_MAX_BYTES = 160_000;
export const VARIANTS_MAX = 12;

export const MARKETS = ["us", "eu", "gb", "ae", "jp"] as const;
export const CURRENCIES = ["usd", "eur", "gbp", "aed", "jpy"] as const;
const DELIVERY_CODES = ["standard", "express", "white-glove"] as const;

const handle = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "must be lower-case words joined by hyphens" });
const country = z.string().regex(/^[a-z]{2}$/, { error: "must be two lower-case letters" });
const text = (max: number) => z.string().trim().min(1, { error: "must not be empty" }).max(max);
/** A text in both languages of the house. */
const bilingual = (max: number) => z.object({ en: text(max), fr: text(max) }).strict();
const wholeNumber = (max: number) =>
  z.number().int({ error: "must be a whole number" }).min(0).max(max);

export const brandSchema = z
  .object({
    handle,
    name: text(80),
    city: text(80),
    country_code: country,
    founded_year: z.number().int().min(1000).max(2999),
    tagline: bilingual(200),
    story: bilingual(4000),
  })
  .strict();
type DemoBrand = z.output<typeof brandSchema>;

export type DemoCategory = {
  handle: string;
  name: { en: string; fr: string };
  description: { en: string; fr: string };
  children: DemoCategory[];
};
export const categorySchema: z.ZodType<DemoCategory> = z.lazy(() =>
  z
    .object({
      handle,
      name: bilingual(80),
      description: bilingual(600),
      children: z.array(categorySchema).max(20).default([]),
    })
    .strict(),
);

export const collectionSchema = z
  .object({ handle, title: bilingual(80), description: bilingual(1000) })
  .strict();
type DemoCollection = z.output<typeof collectionSchema>;

const optionSchema = z
  .object({ title: text(40), values: z.array(text(60)).min(1).max(VARIANTS_MAX) })
  .strict();

const imageSchema = z
  .object({
    file: z
      .string()
      .max(200)
      .regex(/^products\/[a-z0-9/_-]+\.(webp|avif|jpg|png)$/, {
        error: "must be a picture under products/",
      }),
    alt: bilingual(300),
    background: z.string().regex(/^#[0-9A-Fa-f]{6}$/, { error: "must be a colour like #E7DFD6" }),
  })
  .strict();

const detailsSchema = z
  .object({
    composition: bilingual(1000),
    care: bilingual(1000),
    sizing: bilingual(1000),
    provenance: bilingual(1000),
  })
  .strict();

export const pieceSchema = z
  .object({
    handle,
    brand: handle,
    /** Who may know of it: everybody, or private clients alone. */
    visibility: z.enum(["public", "vip"]).default("public"),
    title: bilingual(120),
    subtitle: bilingual(200),
    description: bilingual(3000),
    category: handle,
    collection: handle.nullable(),
    material: bilingual(200),
    origin_country: country,
    weight_grams: wholeNumber(500_000),
    options: z.array(optionSchema).max(3),
    prices: z
      .object({
        usd: wholeNumber(480_000).min(90),
        eur: wholeNumber(1_000_000).min(1),
        gbp: wholeNumber(1_000_000).min(1),
        aed: wholeNumber(5_000_000).min(1),
        jpy: wholeNumber(200_000_000).min(1),
      })
      .strict(),
    stock: z
      .object({
        default: wholeNumber(10_000),
        by_value: z.record(z.string(), wholeNumber(10_000)).optional(),
      })
      .strict(),
    made_to_order: z
      .object({ lead_time_weeks: z.number().int().min(1).max(104) })
      .strict()
      .nullable(),
    images: z.array(imageSchema).max(8),
    details: detailsSchema,
    tags: z.array(text(40)).max(12),
    newness_rank: z.number().int().min(1).max(10_000),
  })
  .strict();
export type DemoPiece = z.output<typeof pieceSchema>;

export const optionLabelsSchema = z.record(text(60), text(60));
type DemoOptionLabels = z.output<typeof optionLabelsSchema>;

export const regionSchema = z
  .object({
    market: z.enum(MARKETS),
    name: bilingual(60),
    currency: z.enum(CURRENCIES),
    prices_include_tax: z.boolean(),
    countries: z.array(country).min(1).max(60),
  })
  .strict();
type DemoRegion = z.output<typeof regionSchema>;

const rateSchema = {
  code: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/),
  name: bilingual(80),
  /** Percent. */
  rate: z.number().min(0).max(40),
};
export const taxSchema = z
  .object({
    country,
    ...rateSchema,
    provinces: z
      .array(z.object({ province: z.string().regex(/^[a-z0-9]{1,3}$/), ...rateSchema }).strict())
      .max(60),
  })
  .strict();
type DemoTax = z.output<typeof taxSchema>;

const locationSchema = z
  .object({
    name: text(80),
    /** Whether orders from the shop are sent from here. Exactly one place does. */
    sells_online: z.boolean(),
    address: z
      .object({
        address_1: text(120),
        city: text(80),
        province: z.string().max(10).optional(),
        postal_code: text(20),
        country_code: country,
      })
      .strict(),
  })
  .strict();

const deliveryPrice = z.number().min(0).max(1_000_000);
export const shippingSchema = z
  .object({
    locations: z
      .array(locationSchema)
      .min(1)
      .max(20)
      .refine((all) => all.filter(({ sells_online }) => sells_online).length === 1, {
        error: "exactly one location sells online",
      }),
    types: z
      .array(
        z
          .object({
            code: z.enum(DELIVERY_CODES),
            label: bilingual(60),
            promise: bilingual(200),
          })
          .strict(),
      )
      .min(1)
      .max(10),
    /** Major units of the market's currency. */
    prices: z.array(
      z
        .object({
          market: z.enum(MARKETS),
          standard: deliveryPrice,
          express: deliveryPrice,
          "white-glove": deliveryPrice,
        })
        .strict(),
    ),
  })
  .strict();
type DemoShipping = z.output<typeof shippingSchema>;

/** Everything in demo/data, read and found sound. */
export type DemoData = {
  brands: DemoBrand[];
  categories: DemoCategory[];
  collections: DemoCollection[];
  pieces: DemoPiece[];
  optionLabels: DemoOptionLabels;
  regions: DemoRegion[];
  taxes: DemoTax[];
  shipping: DemoShipping;
  stylists: DemoStylist[];
  /** People who have met the stylists; they cannot sign in. */
  clients: DemoClientData[];
  concierge: DemoConcierge;
};
