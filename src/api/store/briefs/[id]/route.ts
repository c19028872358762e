import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { editBriefWorkflow } from "../../../../workflows/concierge/workflows/edit-brief";
import { readOwnBrief } from "../read-brief";
import type { BriefChangeBody } from "../validators";

/** One brief of the client, with its invitations. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  res.json({ brief: await readOwnBrief(req.scope, id, req.auth_context.actor_id) });
}

/** Changes an open brief. */
export async function PUT(
  req: AuthenticatedMedusaRequest<BriefChangeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "" } = req.params;
  const customer_id = req.auth_context.actor_id;
  await editBriefWorkflow(req.scope).run({
    input: { id, customer_id, changes: req.validatedBody },
  });
  res.json({ brief: await readOwnBrief(req.scope, id, customer_id) });
}
