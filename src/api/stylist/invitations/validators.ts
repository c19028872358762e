import { z } from "@medusajs/framework/zod";
import { INVITATION_STATUSES } from "../../../modules/concierge/lib/invitation-status";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import { instantField, pageFields } from "../../shared/booking/fields";
import { saidField, setOf } from "../../shared/concierge/fields";

/** Query of GET /stylist/invitations. */
export const invitationsQuery = z
  .object({ status: z.enum(INVITATION_STATUSES).optional(), ...pageFields })
  .strict();

/** Body of POST /stylist/invitations/:id/decline: why, and when it would suit better. */
export const declineBody = z
  .object({
    reason: saidField(CONCIERGE_LIMITS.reason_characters),
    alternative_starts: setOf(instantField, CONCIERGE_LIMITS.alternative_starts).default([]),
  })
  .strict();

export type InvitationsQuery = z.output<typeof invitationsQuery>;
export type DeclineBody = z.output<typeof declineBody>;
