import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readEngagementRows } from "./read-engagements";
import type { EngagementsQuery } from "./validators";

/** Engagements of the house, those that run first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, EngagementsQuery>,
  res: MedusaResponse,
): Promise<void> {
  res.json(await readEngagementRows(req, req.validatedQuery));
}
