import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readEngagement } from "../../../shared/concierge/shape-engagement";

/** One engagement of the client: timeline, milestones, boards, and whose turn it is. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  res.json({ engagement: await readEngagement(req, "customer", req.auth_context.actor_id, id) });
}
