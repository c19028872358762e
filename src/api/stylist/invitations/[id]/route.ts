import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { conciergeReader } from "../../../shared/concierge/concierge-reader";
import { shapeOneInvitation } from "../../../shared/concierge/shape-invitation";

/** One invitation of the stylist, with the brief. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const owner = { stylist_id: req.stylist.id };
  const invitation = await conciergeReader(req.scope).getInvitation(id, owner);
  res.json({ invitation: await shapeOneInvitation(req.scope, invitation, "stylist") });
}
