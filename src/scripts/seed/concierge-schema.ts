import { z } from "@medusajs/framework/zod";
import { BOARD_REASONS, BOARD_VERDICTS } from "../../modules/concierge/lib/board-vocabulary";
import { MEETING_MODES, OCCASIONS } from "../../modules/concierge/lib/brief-vocabulary";
import {
  COLOUR_KEYS,
  CONTACT_PACES,
  CONTACT_WAYS,
  GARMENTS,
  MATERIAL_KEYS,
  PROFILE_OCCASIONS,
  PROFILE_QUESTIONS,
  SILHOUETTES,
} from "../../modules/concierge/lib/profile-vocabulary";

const text = (max: number) => z.string().trim().min(1, { error: "must not be empty" }).max(max);
const note = text(1000).nullable().default(null);
const key = text(80);
const colour = key.refine((one) => COLOUR_KEYS.has(one), { error: "is no colour of the house" });
const material = key.refine((one) => MATERIAL_KEYS.has(one), {
  error: "is no material of the house",
});
const amount = z.number().min(0).max(1_000_000).nullable();
const budget = z.object({ min: amount, max: amount, currency_code: key }).strict();

const profileSchema = z
  .object({
    /** A key of clients.json, or `client`, who can sign in. */
    client: key,
    profile: z
      .object({
        silhouettes: z.array(z.enum(SILHOUETTES)),
        colours_loved: z.array(colour),
        colours_avoided: z.array(colour),
        materials_loved: z.array(material),
        materials_avoided: z.array(material),
        brands_loved: z.array(key),
        brands_avoided: z.array(key),
        occasions: z.array(z.enum(PROFILE_OCCASIONS)),
        languages: z.array(key),
        sizes: z.partialRecord(z.enum(GARMENTS), text(20)),
        budgets: z.record(key, budget),
        fit_notes: text(1000),
        dislikes: text(1000),
        communication: z
          .object({
            contact: z.enum(CONTACT_WAYS),
            pace: z.enum(CONTACT_PACES),
            surprise: z.boolean(),
          })
          .strict(),
      })
      .partial()
      .strict(),
    answered: z.array(z.enum(PROFILE_QUESTIONS)),
    skipped: z.array(z.enum(PROFILE_QUESTIONS)),
  })
  .strict();

const boardSchema = z
  .object({
    title: text(120),
    note,
    state: z.enum(["draft", "shared"]),
    looks: z
      .array(
        z
          .object({
            title: text(120),
            note,
            pieces: z
              .array(
                z
                  .object({
                    /** Handle of a piece, and the title of one of its variants; else the first. */
                    piece: key,
                    option: key.optional(),
                    note,
                    verdict: z.enum(BOARD_VERDICTS).optional(),
                    reason: z.enum(BOARD_REASONS).optional(),
                  })
                  .strict(),
              )
              .min(1),
          })
          .strict(),
      )
      .min(1),
  })
  .strict();

const briefSchema = z
  .object({
    client: key,
    brief: z
      .object({
        occasion: z.enum(OCCASIONS),
        title: text(120),
        /** Days from the day of the seed. */
        in_days: z.number().int().min(1).max(700).nullable(),
        city: key.nullable(),
        country_code: key.nullable(),
        budget: budget.nullable(),
        wishes: text(2000),
        mode: z.enum(MEETING_MODES).nullable(),
        languages: z.array(key),
        specialties: z.array(key),
      })
      .strict(),
    /** Handle of the stylist who is asked. */
    stylist: key,
    message: text(1000),
    /** How far it has come. */
    state: z.enum(["invited", "declined", "active", "completed", "cancelled"]),
    milestones_done: z.number().int().min(0).max(50),
    boards: z.array(boardSchema),
  })
  .strict();

export const conciergeSchema = z
  .object({ profiles: z.array(profileSchema), briefs: z.array(briefSchema) })
  .strict();

export type DemoConcierge = z.output<typeof conciergeSchema>;
export type DemoBrief = z.output<typeof briefSchema>;
export type DemoBoard = z.output<typeof boardSchema>;
