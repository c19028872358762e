import { z } from "@medusajs/framework/zod";
import { ENGAGEMENT_STATUSES } from "../../../modules/concierge/lib/engagement-status";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import { idField, pageFields } from "../../shared/booking/fields";
import { saidField } from "../../shared/concierge/fields";

/** Query of the list. */
export const engagementsQuery = z
  .object({
    status: z.enum(ENGAGEMENT_STATUSES).optional(),
    customer_id: idField.optional(),
    stylist_id: idField.optional(),
    ...pageFields,
  })
  .strict();

/** Hands an engagement over; the note stays in its history. */
export const reassignBody = z
  .object({ stylist_id: idField, note: saidField(CONCIERGE_LIMITS.reason_characters) })
  .strict();

/** Why somebody of the staff reads a client's profile. */
export const openProfileBody = z
  .object({ reason: saidField(CONCIERGE_LIMITS.reason_characters) })
  .strict();

export type EngagementsQuery = z.output<typeof engagementsQuery>;
export type ReassignBody = z.output<typeof reassignBody>;
export type OpenProfileBody = z.output<typeof openProfileBody>;
