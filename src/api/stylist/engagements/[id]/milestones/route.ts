import type { MedusaResponse } from "@medusajs/framework/http";
import { changeMilestonesWorkflow } from "../../../../../workflows/concierge/workflows/change-milestones";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { readMilestone } from "../../../../shared/concierge/read-milestone";
import type { MilestoneBody } from "../../validators";

/** Adds a milestone at the end. */
export async function POST(req: StylistRequest<MilestoneBody>, res: MedusaResponse): Promise<void> {
  const { id: engagement_id = "" } = req.params;
  const actor = { type: "stylist", id: req.stylist.id } as const;
  const { result } = await changeMilestonesWorkflow(req.scope).run({
    input: { engagement_id, actor, add: req.validatedBody },
  });
  const milestone = await readMilestone(req.scope, { engagement_id, actor }, result.id);
  res.status(201).json({ milestone });
}
