import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerInvitationWorkflow } from "../../../../../workflows/concierge/workflows/answer-invitation";
import { shapeOneInvitation } from "../../../../shared/concierge/shape-invitation";

/** Takes an invitation back that waits for its answer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const owner = { customer_id: req.auth_context.actor_id };
  const { result } = await answerInvitationWorkflow(req.scope).run({
    input: { id, action: "withdraw", owner },
  });
  res.json({ invitation: await shapeOneInvitation(req.scope, result, "customer") });
}
