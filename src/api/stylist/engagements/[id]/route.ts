import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { readEngagement } from "../../../shared/concierge/shape-engagement";

/** One engagement of the stylist: timeline, milestones, boards, and whose turn it is. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  res.json({ engagement: await readEngagement(req, "stylist", req.stylist.id, id) });
}
