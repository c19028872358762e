import type { MedusaResponse } from "@medusajs/framework/http";
import { endEngagementWorkflow } from "../../../../../workflows/concierge/workflows/end-engagement";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { readEngagement } from "../../../../shared/concierge/shape-engagement";

/** Completes an engagement; its brief is closed, and the client's place is free. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const actor = { type: "stylist", id: req.stylist.id } as const;
  await endEngagementWorkflow(req.scope).run({
    input: { id, action: "complete", actor, note: null },
  });
  res.json({ engagement: await readEngagement(req, "stylist", req.stylist.id, id) });
}
