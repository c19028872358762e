import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readEngagementForStaff } from "../read-engagements";

/** One engagement with its brief, steps, boards and history. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  res.json({ engagement: await readEngagementForStaff(req, id, req.auth_context.actor_id) });
}
