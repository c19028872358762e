import { z } from "@medusajs/framework/zod";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import { textField } from "../stylist/fields";

/** Schemas that concierge routes share. */

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** A text that has to say something. */
export const saidField = (max: number) =>
  textField(max).refine(Boolean, { error: "must not be empty" });

/** A text that may be taken out; empty counts as nothing. Left out: as it is. */
export const maybeField = (max: number) =>
  textField(max)
    .transform((text) => text || null)
    .nullable();

/** A local date, "YYYY-MM-DD". */
export const dayField = z.iso
  .date({ error: "must be a day such as 2026-12-04" })
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, { error: "must lie in this century" });

export const languageField = z
  .string()
  .regex(/^[a-z]{2,3}$/, { error: "must be a language code such as fr" });

export const currencyField = z
  .string()
  .regex(/^[a-z]{3}$/, { error: "must be a currency code such as eur" });

/** Major units. */
export const amountField = z.number().min(0).max(CONCIERGE_LIMITS.budget_major_units).nullable();

/** Different entries of a list, at most so many. */
export const setOf = <Entry extends z.ZodType<string>>(entry: Entry, max: number) =>
  z
    .array(entry)
    .max(max, { error: `takes at most ${max} entries` })
    .transform((entries) => [...new Set(entries)]);
