import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { withdrawBriefWorkflow } from "../../../../../workflows/concierge/workflows/withdraw-brief";
import { readOwnBrief } from "../../read-brief";

/** Withdraws an open brief, and with it the invitations that wait. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const customer_id = req.auth_context.actor_id;
  await withdrawBriefWorkflow(req.scope).run({ input: { id, customer_id } });
  res.json({ brief: await readOwnBrief(req.scope, id, customer_id) });
}
