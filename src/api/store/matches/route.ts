import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findMatches } from "./find-matches";
import type { MatchBody } from "./validators";

/** Stylists for the client, with reasons and their next free hours. */
export async function POST(
  req: AuthenticatedMedusaRequest<MatchBody>,
  res: MedusaResponse,
): Promise<void> {
  const { actor_id } = req.auth_context;
  res.json(await findMatches(req.scope, actor_id, req.validatedBody, req.locale));
}
