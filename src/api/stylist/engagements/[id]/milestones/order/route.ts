import type { MedusaResponse } from "@medusajs/framework/http";
import { orderMilestonesWorkflow } from "../../../../../../workflows/concierge/workflows/order-milestones";
import type { StylistRequest } from "../../../../../middlewares/stylist-actor";
import { readMilestones } from "../../../../../shared/concierge/read-milestone";
import type { MilestoneOrderBody } from "../../../validators";

/** Puts the milestones into another order. */
export async function POST(
  req: StylistRequest<MilestoneOrderBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: engagement_id = "" } = req.params;
  const actor = { type: "stylist", id: req.stylist.id } as const;
  await orderMilestonesWorkflow(req.scope).run({
    input: { engagement_id, actor, ids: req.validatedBody.ids },
  });
  res.json({ milestones: await readMilestones(req.scope, { engagement_id, actor }) });
}
