import { z } from "@medusajs/framework/zod";
import {
  CATALOGUE_SORTS,
  FACET_FIELDS,
  type FacetField,
} from "../../../modules/catalogue/lib/catalogue-query";
import { normaliseWords } from "../../../modules/catalogue/lib/words";

const MAX_VALUES = 40;
const MAX_VALUE_CHARACTERS = 120;
const MAX_AMOUNT = 1_000_000_000_000;
/** Deeper than any catalogue of the house goes; further is past the end anyway. */
const MAX_OFFSET = 1_000_000;

/** One or several values, parted by commas; the parameter may also be repeated. */
const values = z
  .union([z.string(), z.array(z.string()).max(MAX_VALUES)])
  .transform((given) => [given].flat().flatMap((text) => text.split(",")))
  .transform((all) => [...new Set(all.map((value) => value.trim()).filter(Boolean))].sort())
  .refine((all) => all.length <= MAX_VALUES, { error: `takes at most ${MAX_VALUES} values` })
  .refine((all) => all.every(({ length }) => length <= MAX_VALUE_CHARACTERS), {
    error: `has a value of more than ${MAX_VALUE_CHARACTERS} characters`,
  })
  .optional();

const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, { error: "must be an amount such as 1200 or 99.50" })
  .transform(Number)
  .refine((value) => value <= MAX_AMOUNT, { error: "is more than anything costs" })
  .optional();

const whole = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${min} to ${max}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .default(fallback);

const words = (max: number) =>
  z
    .string()
    .max(max, { error: `must have at most ${max} characters` })
    .transform(normaliseWords);

const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, { error: "must be a currency code of three letters" })
  .transform((code) => code.toLowerCase())
  .default("usd");

const facets = Object.fromEntries(FACET_FIELDS.map((field) => [field, values])) as Record<
  FacetField,
  typeof values
>;

/** Query of GET /store/catalogue. */
export const catalogueQuery = z
  .object({
    q: words(200).default(""),
    ...facets,
    min_price: amount,
    max_price: amount,
    currency_code: currency,
    sort: z.enum(CATALOGUE_SORTS).optional(),
    limit: whole(1, 100, 24),
    offset: whole(0, MAX_OFFSET, 0),
  })
  .strict()
  .refine(
    ({ min_price: min, max_price: max }) => min === undefined || max === undefined || min <= max,
    { error: "is lower than min_price", path: ["max_price"] },
  );

/** Query of GET /store/catalogue/suggest. */
export const suggestQuery = z
  .object({
    q: words(80).refine((text) => text !== "", { error: "must not be empty" }),
    currency_code: currency,
    limit: whole(1, 12, 6),
  })
  .strict();
