import type { MedusaResponse } from "@medusajs/framework/http";
import { changeMilestonesWorkflow } from "../../../../../../workflows/concierge/workflows/change-milestones";
import type { StylistRequest } from "../../../../../middlewares/stylist-actor";
import { readMilestone } from "../../../../../shared/concierge/read-milestone";
import type { MilestoneChangeBody } from "../../../validators";

/** Changes a milestone, finishes it, drops it or opens it again. */
export async function PUT(
  req: StylistRequest<MilestoneChangeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: engagement_id = "", milestone_id: id = "" } = req.params;
  const actor = { type: "stylist", id: req.stylist.id } as const;
  await changeMilestonesWorkflow(req.scope).run({
    input: { engagement_id, actor, id, change: req.validatedBody },
  });
  res.json({ milestone: await readMilestone(req.scope, { engagement_id, actor }, id) });
}

/** Removes a milestone. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id: engagement_id = "", milestone_id: id = "" } = req.params;
  const actor = { type: "stylist", id: req.stylist.id } as const;
  await changeMilestonesWorkflow(req.scope).run({
    input: { engagement_id, actor, id, remove: true },
  });
  res.json({ id, object: "milestone", deleted: true });
}
