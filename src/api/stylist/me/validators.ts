import { z } from "@medusajs/framework/zod";
import { isTimeZone } from "../../../modules/booking/lib/zone";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { MAIL_LANGUAGES, SERVICE_MODES } from "../../../modules/stylist/lib/vocabulary";
import { listOf, nameField, optionalText, textField } from "../../shared/stylist/fields";

const CITY_CHARACTERS = 80;
const PHONE_CHARACTERS = 30;
const CURRENCIES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()),
);
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const tongues = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

const country = z
  .string()
  .regex(/^[a-z]{2}$/, { error: "must be a country code such as fr" })
  .refine((code) => regions.of(code.toUpperCase()) !== undefined, { error: "is no country" });

const language = z
  .string()
  .regex(/^[a-z]{2}$/, { error: "must be a language code such as fr" })
  .refine((code) => tongues.of(code) !== undefined, { error: "is no language" });

const currency = z
  .string()
  .refine((code) => CURRENCIES.has(code), { error: "must be a currency code such as eur" });

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: "must be a time zone such as Asia/Tokyo" });

const amount = z
  .number()
  .min(0, { error: "must not be negative" })
  .max(STYLIST_LIMITS.rate_amount, { error: "is more than anybody asks" })
  .refine((value) => /^\d+(\.\d{1,2})?$/.test(String(value)), {
    error: "has at most two decimals",
  });

const whole = (min: number, max: number) =>
  z.int({ error: "must be a whole number" }).min(min).max(max).nullable().optional();

const rate = z
  .object({ amount: amount.nullable(), currency_code: currency.nullable() })
  .strict()
  .nullable()
  .optional();

/** A stylist's profile; what is left out stays as it is. */
export const profileBody = z
  .object({
    display_name: nameField.optional(),
    phone: optionalText(PHONE_CHARACTERS),
    mail_language: z.enum(MAIL_LANGUAGES).optional(),
    headline: optionalText(STYLIST_LIMITS.headline_characters),
    biography: optionalText(STYLIST_LIMITS.biography_characters),
    languages: listOf(language).optional(),
    city: optionalText(CITY_CHARACTERS),
    country_code: country.nullable().optional(),
    time_zone: timeZone.nullable().optional(),
    modes: listOf(z.enum(SERVICE_MODES)).optional(),
    specialties: listOf(z.enum(SPECIALTIES)).optional(),
    style_tags: listOf(
      textField(STYLIST_LIMITS.tag_characters).refine(Boolean, { error: "must not be empty" }),
    ).optional(),
    years_experience: whole(0, STYLIST_LIMITS.years_experience),
    /** Per hour. */
    rate,
    client_capacity: whole(1, STYLIST_LIMITS.client_capacity),
  })
  .strict()
  .transform(({ rate: given, ...profile }) => ({
    ...profile,
    ...(given !== undefined && {
      rate_amount: given?.amount ?? null,
      currency_code: given?.currency_code ?? null,
    }),
  }));

export type ProfileBody = z.output<typeof profileBody>;
