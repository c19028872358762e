import { z } from "@medusajs/framework/zod";
import { MEETING_MODES } from "../../../modules/concierge/lib/brief-vocabulary";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";
import { REMEMBERED_DAYS } from "../../../workflows/concierge-match/memory/source";
import { idField, instantField } from "../../shared/booking/fields";
import { textField } from "../../shared/stylist/fields";

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 62;
const CITY_CHARACTERS = 120;
const LIMIT_MAX = 20;
const LIMIT_USUAL = 12;

/** Body of POST /store/matches. */
export const matchBody = z
  .object({
    brief_id: idField.optional(),
    specialties: z
      .array(z.enum(SPECIALTIES))
      .max(SPECIALTIES.length)
      .transform((all) => [...new Set(all)])
      .optional(),
    max_rate: z.number().min(0).max(STYLIST_LIMITS.rate_amount).optional(),
    currency_code: z
      .string()
      .regex(/^[A-Za-z]{3}$/, { error: "must be a code such as eur" })
      .transform((code) => code.toLowerCase())
      .optional(),
    city: textField(CITY_CHARACTERS).pipe(z.string().min(1, "must not be empty")).optional(),
    mode: z.enum(MEETING_MODES).optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}$/, { error: "must be a code such as fr" })
      .transform((code) => code.toLowerCase())
      .optional(),
    from: instantField.optional(),
    to: instantField.optional(),
    limit: z.number().int().min(1).max(LIMIT_MAX).default(LIMIT_USUAL),
  })
  .strict()
  .refine(({ max_rate, currency_code }) => max_rate === undefined || currency_code, {
    error: "needs a currency_code",
    path: ["max_rate"],
  })
  .refine(({ from, to }) => !from || !to || from < to, {
    error: "must be after from",
    path: ["to"],
  })
  .refine(({ to }) => !to || Date.parse(to) > Date.now(), {
    error: "is in the past",
    path: ["to"],
  })
  .refine(
    ({ from, to }) =>
      !to || Date.parse(to) - (from ? Date.parse(from) : Date.now()) <= WINDOW_DAYS * DAY_MS,
    { error: `must be at most ${WINDOW_DAYS} days after from`, path: ["to"] },
  )
  .refine(
    ({ from, to }) =>
      [from, to].every((at) => !at || Date.parse(at) <= Date.now() + REMEMBERED_DAYS * DAY_MS),
    { error: `must be within ${REMEMBERED_DAYS} days`, path: ["from"] },
  );

/** Body of POST /store/matches/:id/choices. */
export const choiceBody = z.object({ stylist_id: idField }).strict();

export type MatchBody = z.output<typeof matchBody>;
export type ChoiceBody = z.output<typeof choiceBody>;
