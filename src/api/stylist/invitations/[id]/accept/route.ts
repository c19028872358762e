import type { MedusaResponse } from "@medusajs/framework/http";
import { acceptInvitationWorkflow } from "../../../../../workflows/concierge/workflows/accept-invitation";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { shapeOneInvitation } from "../../../../shared/concierge/shape-invitation";

/** What an hour is once it has become an appointment. */
const AGREED = new Set(["confirmed", "completed", "no_show"]);

/**
 * Accepts an invitation: the engagement begins, and the hour that came along is an appointment. Where
 * the hour is no longer held, `booking` is null and the client chooses another one.
 */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { result } = await acceptInvitationWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", stylist_id: req.stylist.id },
  });
  const invitation = await shapeOneInvitation(req.scope, result.invitation, "stylist");
  const hour = invitation?.booking;
  res.json({
    invitation,
    engagement_id: result.engagement_id,
    booking: hour && AGREED.has(hour.status) ? hour : null,
  });
}
