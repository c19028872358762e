import { z } from "@medusajs/framework/zod";
import { isTimeZone } from "../../../modules/booking/lib/zone";

/** Schemas that booking routes of every audience share. */

const INSTANT_ERROR = "must be an instant such as 2026-12-04T15:00:00Z";
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

export const idField = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/, { error: "is not an id" });

/** An instant with its offset, as ISO 8601; gives it in UTC. */
export const instantField = z.iso
  .datetime({ offset: true, error: INSTANT_ERROR })
  .max(40)
  .refine((text) => {
    const year = new Date(text).getUTCFullYear();
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }, INSTANT_ERROR)
  .transform((text) => new Date(text).toISOString());

export const timeZoneField = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: "must be a time zone such as Asia/Tokyo" });

/** A line that people write, without blanks around it; an empty one is none. */
export const lineField = (max: number) =>
  z
    .string()
    .max(max, { error: `must have at most ${max} characters` })
    .transform((text) => text.trim());

export const noteField = (max: number) =>
  lineField(max)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

/** Something that has to be said, to the other person. */
export const reasonField = lineField(1000).pipe(z.string().min(1, { error: "must not be empty" }));

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${min} to ${max}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    });

/** Paging of a query. */
export const pageFields = {
  limit: whole(1, 100).default(20),
  offset: whole(0, 1_000_000).default(0),
};

/** Moves an appointment to another start. */
export const rescheduleBody = z.object({ starts_at: instantField }).strict();

/** For actions and lists that need no more than their address. */
export const nothing = z.object({}).strict();

export type RescheduleBody = z.output<typeof rescheduleBody>;
