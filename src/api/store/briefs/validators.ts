import { z } from "@medusajs/framework/zod";
import {
  BRIEF_STATUSES,
  MEETING_MODES,
  OCCASIONS,
} from "../../../modules/concierge/lib/brief-vocabulary";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import type { BriefFields } from "../../../modules/concierge/types";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { idField, pageFields } from "../../shared/booking/fields";
import {
  amountField,
  currencyField,
  dayField,
  languageField,
  maybeField,
  saidField,
  setOf,
} from "../../shared/concierge/fields";
import { textField } from "../../shared/stylist/fields";

const CITY_MAX = 120;
const { brief_entries, title_characters, wishes_characters } = CONCIERGE_LIMITS;

const fields = {
  occasion: z.enum(OCCASIONS),
  title: saidField(title_characters),
  happens_on: dayField.nullable(),
  ends_on: dayField.nullable(),
  city: maybeField(CITY_MAX),
  country_code: z
    .string()
    .regex(/^[a-z]{2}$/, { error: "must be a country code such as fr" })
    .nullable(),
  budget_min: amountField,
  budget_max: amountField,
  currency_code: currencyField.nullable(),
  wishes: maybeField(wishes_characters),
  mode: z.enum(MEETING_MODES).nullable(),
  languages: setOf(languageField, brief_entries),
  specialties: setOf(z.enum(SPECIALTIES), brief_entries),
};

type Sent = {
  budget_min?: number | null;
  budget_max?: number | null;
  currency_code?: string | null;
  happens_on?: string | null;
  ends_on?: string | null;
};

function inOrder({ happens_on: first, ends_on: last }: Sent): boolean {
  return !last || first === undefined || (first !== null && first <= last);
}

/** Amounts come with their currency, so that none is ever read in another one. */
function isPriced({ budget_min: min, budget_max: max, currency_code }: Sent): boolean {
  const hasAmount = typeof min === "number" || typeof max === "number";
  const isOrdered = typeof min !== "number" || typeof max !== "number" || min <= max;
  return isOrdered && (!hasAmount || typeof currency_code === "string");
}

const DAYS = { error: "must not lie before happens_on", path: ["ends_on"] };
const PRICED = {
  error: "goes with a currency_code, and from budget_min up to budget_max",
  path: ["budget_max"],
};

function withBudget<Body extends Sent>({ budget_min, budget_max, currency_code, ...body }: Body) {
  const isSaid = [budget_min, budget_max, currency_code].some((value) => value !== undefined);
  const budget = currency_code
    ? { min: budget_min ?? null, max: budget_max ?? null, currency_code }
    : null;
  return { ...body, ...(isSaid && { budget }) };
}

/** Body of POST /store/briefs. Days are local ones, amounts major units. */
export const briefBody = z
  .object({
    occasion: fields.occasion,
    title: fields.title,
    happens_on: fields.happens_on.default(null),
    ends_on: fields.ends_on.default(null),
    city: fields.city.default(null),
    country_code: fields.country_code.default(null),
    budget_min: fields.budget_min.default(null),
    budget_max: fields.budget_max.default(null),
    currency_code: fields.currency_code.default(null),
    wishes: fields.wishes.default(null),
    mode: fields.mode.default(null),
    languages: fields.languages.default([]),
    specialties: fields.specialties.default([]),
  })
  .strict()
  .refine(inOrder, DAYS)
  .refine(isPriced, PRICED)
  .transform((body): BriefFields => ({ budget: null, ...withBudget(body) }));

/** Body of PUT /store/briefs/:id; what is left out stays as it is, the budget as one. */
export const briefChangeBody = z
  .object(fields)
  .partial()
  .strict()
  .refine(inOrder, DAYS)
  .refine(isPriced, PRICED)
  .transform((body): Partial<BriefFields> => withBudget(body));

/** Form of POST /store/briefs/:id/pictures, beside its file. */
export const pictureForm = z
  .object({ alt: textField(CONCIERGE_LIMITS.alt_characters).default("") })
  .strict();

/** Body of POST /store/briefs/:id/invitations: one stylist or several. */
export const inviteBody = z
  .object({
    stylist_id: idField.optional(),
    stylist_ids: setOf(idField, CONCIERGE_LIMITS.invitations_at_once).optional(),
    message: textField(CONCIERGE_LIMITS.message_characters).nullish(),
    booking_id: idField.nullish(),
    match_id: idField.nullish(),
  })
  .strict()
  .refine(({ stylist_id, stylist_ids }) => Boolean(stylist_id) !== Boolean(stylist_ids?.length), {
    error: "names one stylist, or stylist_ids several",
    path: ["stylist_id"],
  })
  .transform(({ stylist_id, stylist_ids = [], message, booking_id, match_id }) => ({
    stylist_ids: stylist_id ? [stylist_id] : stylist_ids,
    message: message ?? "",
    booking_id: booking_id ?? null,
    match_id: match_id ?? null,
  }));

/** Query of GET /store/briefs. */
export const briefsQuery = z
  .object({ status: z.enum(BRIEF_STATUSES).optional(), ...pageFields })
  .strict();

export type BriefBody = z.output<typeof briefBody>;
export type BriefChangeBody = z.output<typeof briefChangeBody>;
export type PictureForm = z.output<typeof pictureForm>;
export type InviteBody = z.output<typeof inviteBody>;
export type BriefsQuery = z.output<typeof briefsQuery>;
