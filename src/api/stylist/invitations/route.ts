import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import { shapeInvitations } from "../../shared/concierge/shape-invitation";
import type { InvitationsQuery } from "./validators";

/** The stylist's invitations: those that wait first, by how soon they expire. */
export async function GET(
  req: StylistRequest<unknown, InvitationsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, limit, offset } = req.validatedQuery;
  const { rows, count } = await conciergeReader(req.scope).invitationsPage({
    stylist_id: req.stylist.id,
    ...(status && { status }),
    limit,
    offset,
  });
  const invitations = await shapeInvitations(req.scope, rows, "stylist");
  res.json({ invitations, count, limit, offset });
}
