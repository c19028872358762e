import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openStyleProfileWorkflow } from "../../../../../workflows/concierge/workflows/open-style-profile";
import type { OpenProfileBody } from "../../../engagements/validators";

/**
 * Opens a client's style profile. A POST although it reads: the reason belongs into no address and no
 * log, and every look leaves a row.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<OpenProfileBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await openStyleProfileWorkflow(req.scope).run({
    input: {
      customer_id: req.params.id ?? "",
      user_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason,
    },
  });
  res.json({ style_profile: result });
}
