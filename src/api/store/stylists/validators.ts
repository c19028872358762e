import { z } from "@medusajs/framework/zod";
import { STYLIST_SORTS } from "../../../modules/stylist/lib/listing";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { SERVICE_MODES } from "../../../modules/stylist/lib/vocabulary";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";
import { instantField } from "../../shared/booking/fields";
import { textField } from "../../shared/stylist/fields";

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 62;
const WORDS_CHARACTERS = 200;
const VALUES = 20;
const VALUE_CHARACTERS = 80;
const LIMIT = 60;

/** One or several values, parted by commas; the parameter may also be repeated. */
const values = z
  .union([z.string(), z.array(z.string()).max(VALUES)])
  .transform((given) => [given].flat().flatMap((text) => text.split(",")))
  .transform((all) => [...new Set(all.map((value) => value.trim()).filter(Boolean))])
  .refine((all) => all.length <= VALUES, { error: `takes at most ${VALUES} values` })
  .refine((all) => all.every(({ length }) => length <= VALUE_CHARACTERS), {
    error: `has a value of more than ${VALUE_CHARACTERS} characters`,
  })
  .prefault([]);

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, { error: `must be a whole number from ${min} to ${max}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    });

const code = (letters: number, example: string) =>
  z
    .string()
    .regex(new RegExp(`^[A-Za-z]{${letters}}$`), { error: `must be a code such as ${example}` })
    .transform((text) => text.toLowerCase())
    .optional();

/** Query of GET /store/stylists. */
export const stylistListQuery = z
  .object({
    q: textField(WORDS_CHARACTERS).default(""),
    specialty: values.pipe(z.array(z.enum(SPECIALTIES))),
    city: values,
    mode: values.pipe(z.array(z.enum(SERVICE_MODES))),
    language: values,
    country_code: code(2, "fr"),
    min_experience: whole(0, STYLIST_LIMITS.years_experience).optional(),
    max_rate: z
      .string()
      .regex(/^\d{1,7}(\.\d{1,2})?$/, { error: "must be an amount such as 250" })
      .transform(Number)
      .optional(),
    currency_code: code(3, "eur"),
    available_from: instantField.optional(),
    available_to: instantField.optional(),
    sort: z.enum(STYLIST_SORTS).default("recommended"),
    limit: whole(1, LIMIT).default(24),
    offset: whole(0, 1_000_000).default(0),
  })
  .strict()
  .refine(({ max_rate, currency_code }) => max_rate === undefined || currency_code, {
    error: "needs a currency_code",
    path: ["max_rate"],
  })
  .refine(({ available_from: from, available_to: to }) => !to || from, {
    error: "needs an available_from",
    path: ["available_to"],
  })
  .refine(({ available_from: from, available_to: to }) => !from || !to || from < to, {
    error: "must be after available_from",
    path: ["available_to"],
  })
  .refine(
    ({ available_from: from, available_to: to }) =>
      !from || !to || Date.parse(to) - Date.parse(from) <= WINDOW_DAYS * DAY_MS,
    { error: `is more than ${WINDOW_DAYS} days after available_from`, path: ["available_to"] },
  );

export type StylistListQuery = z.output<typeof stylistListQuery>;
