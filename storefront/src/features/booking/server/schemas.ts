import { z } from "zod";

import { MODES } from "@/lib/data/stylist-types";
import { isTimeZone } from "@/lib/zoned-time";

import { ADDRESS_MAX_LENGTH, NOTES_MAX_LENGTH, REVIEW_MAX_LENGTH } from "../types";

const id = z.string().regex(/^[\w-]{1,64}$/);
const instant = z.iso.datetime({ offset: true }).max(40);

export const holdSchema = z.strictObject({
  stylist_id: id,
  appointment_type_id: id,
  starts_at: instant,
  mode: z.enum(MODES),
  location: z.string().trim().max(ADDRESS_MAX_LENGTH),
  notes: z.string().trim().max(NOTES_MAX_LENGTH),
  time_zone: z.string().refine(isTimeZone),
  attempt: z.string().regex(/^[\w-]{8,64}$/),
});

export const cancelSchema = z.strictObject({ reason: z.string().trim().max(NOTES_MAX_LENGTH) });

export const moveSchema = z.strictObject({ starts_at: instant });

export const reviewSchema = z.strictObject({
  rating: z.number().int().min(1).max(5),
  text: z.string().trim().min(1).max(REVIEW_MAX_LENGTH),
});

export type HoldBody = z.infer<typeof holdSchema>;
