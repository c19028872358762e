import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { EngagementsQuery } from "../../shared/concierge/engagements-query";
import { readEngagementsPage } from "../../shared/concierge/shape-engagement";

/** The client's engagements, active ones first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, EngagementsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  res.json(await readEngagementsPage(req, "customer", { customer_id, ...req.validatedQuery }));
}
