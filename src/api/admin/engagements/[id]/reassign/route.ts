import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reassignEngagementWorkflow } from "../../../../../workflows/concierge/workflows/reassign-engagement";
import { readEngagementForStaff } from "../../read-engagements";
import type { ReassignBody } from "../../validators";

/** Gives an engagement to another stylist. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReassignBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = req.params.id ?? "";
  const userId = req.auth_context.actor_id;
  await reassignEngagementWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor: { type: "user", id: userId } },
  });
  res.json({ engagement: await readEngagementForStaff(req, id, userId) });
}
