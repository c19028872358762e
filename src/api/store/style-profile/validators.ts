import { z } from "@medusajs/framework/zod";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import {
  COLOUR_KEYS,
  CONTACT_PACES,
  CONTACT_WAYS,
  GARMENTS,
  MATERIAL_KEYS,
  PROFILE_OCCASIONS,
  PROFILE_QUESTIONS,
  SILHOUETTES,
} from "../../../modules/concierge/lib/profile-vocabulary";
import {
  amountField,
  currencyField,
  languageField,
  maybeField,
  saidField,
  setOf,
} from "../../shared/concierge/fields";

const { profile_entries, key_characters, size_characters, profile_characters } = CONCIERGE_LIMITS;

const list = <Entry extends z.ZodType<string>>(entry: Entry) =>
  setOf(entry, profile_entries).optional();

const keyOf = (keys: ReadonlySet<string>) =>
  z
    .string()
    .max(key_characters)
    .refine((key) => keys.has(key), { error: "is none that the house knows" });

/** The handle of a house or a category. */
const handle = z
  .string()
  .max(key_characters)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "is not a handle" });

const budget = z
  .object({ min: amountField, max: amountField, currency_code: currencyField })
  .strict()
  .refine(({ min, max }) => min === null || max === null || min <= max, {
    error: "must not end below where it begins",
  });

const questions = z.array(z.enum(PROFILE_QUESTIONS)).max(PROFILE_QUESTIONS.length).optional();

/** Body of PUT /store/style-profile; what is left out stays as it is. */
export const profileBody = z
  .object({
    /** As it was read; 0 for the first time. */
    version: z.number().int().min(0).max(1_000_000_000),
    silhouettes: list(z.enum(SILHOUETTES)),
    colours_loved: list(keyOf(COLOUR_KEYS)),
    colours_avoided: list(keyOf(COLOUR_KEYS)),
    materials_loved: list(keyOf(MATERIAL_KEYS)),
    materials_avoided: list(keyOf(MATERIAL_KEYS)),
    brands_loved: list(handle),
    brands_avoided: list(handle),
    occasions: list(z.enum(PROFILE_OCCASIONS)),
    style_tags: list(saidField(key_characters)),
    languages: list(languageField),
    sizes: z.partialRecord(z.enum(GARMENTS), saidField(size_characters)).optional(),
    budgets: z
      .record(handle, budget)
      .refine((budgets) => Object.keys(budgets).length <= CONCIERGE_LIMITS.profile_categories, {
        error: `takes at most ${CONCIERGE_LIMITS.profile_categories} entries`,
      })
      .optional(),
    fit_notes: maybeField(profile_characters).optional(),
    dislikes: maybeField(profile_characters).optional(),
    communication: z
      .object({
        contact: z.enum(CONTACT_WAYS),
        pace: z.enum(CONTACT_PACES),
        surprise: z.boolean(),
      })
      .strict()
      .nullable()
      .optional(),
    answered: questions,
    skipped: questions,
  })
  .strict();

export type ProfileBody = z.output<typeof profileBody>;
