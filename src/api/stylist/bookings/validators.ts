import { z } from "@medusajs/framework/zod";
import { instantField, pageFields, reasonField } from "../../shared/booking/fields";
import { TIMES_AND_STATUSES } from "../../shared/booking/page-of-time";

const ALTERNATIVES_MAX = 3;

/** Query of GET /stylist/bookings: a time or a state, or all between two instants. */
export const stylistBookingsQuery = z
  .object({
    status: z.enum(TIMES_AND_STATUSES).default("upcoming"),
    from: instantField.optional(),
    to: instantField.optional(),
    ...pageFields,
  })
  .strict()
  .refine(({ from, to }) => !from || !to || from < to, {
    error: "must be after from",
    path: ["to"],
  });

/** Body of a refusal: why, and which hours would suit instead. */
export const declineBody = z
  .object({
    reason: reasonField,
    alternative_starts: z.array(instantField).max(ALTERNATIVES_MAX).default([]),
  })
  .strict();

/** Body of a cancellation by anybody but the client: the client is told why. */
export const cancelBody = z.object({ reason: reasonField }).strict();

export type StylistBookingsQuery = z.output<typeof stylistBookingsQuery>;
export type DeclineBody = z.output<typeof declineBody>;
export type CancelBody = z.output<typeof cancelBody>;
