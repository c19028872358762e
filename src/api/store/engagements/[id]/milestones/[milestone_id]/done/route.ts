import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeMilestonesWorkflow } from "../../../../../../../workflows/concierge/workflows/change-milestones";
import { readMilestone } from "../../../../../../shared/concierge/read-milestone";

/** Finishes a step that is the client's to take. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: engagement_id = "", milestone_id: id = "" } = req.params;
  const actor = { type: "customer", id: req.auth_context.actor_id } as const;
  await changeMilestonesWorkflow(req.scope).run({
    input: { engagement_id, actor, id, change: { action: "finish" } },
  });
  res.json({ milestone: await readMilestone(req.scope, { engagement_id, actor }, id) });
}
