import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openBriefWorkflow } from "../../../workflows/concierge/workflows/open-brief";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import { shapeBrief } from "../../shared/concierge/shape-brief";
import { readOwnBrief } from "./read-brief";
import type { BriefBody, BriefsQuery } from "./validators";

/** The client's own briefs, the newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, BriefsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, limit, offset } = req.validatedQuery;
  const { rows, count } = await conciergeReader(req.scope).briefsPage({
    customer_id: req.auth_context.actor_id,
    ...(status && { status }),
    limit,
    offset,
  });
  const briefs = rows.map((brief) => shapeBrief(brief, "store"));
  res.json({ briefs, count, limit, offset });
}

/** Opens a brief. */
export async function POST(
  req: AuthenticatedMedusaRequest<BriefBody>,
  res: MedusaResponse,
): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  const { result } = await openBriefWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id },
  });
  res.status(201).json({ brief: await readOwnBrief(req.scope, result.id, customer_id) });
}
