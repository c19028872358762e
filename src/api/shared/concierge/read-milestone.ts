import type { MedusaContainer } from "@medusajs/framework/types";
import { noSuchMilestone } from "../../../modules/concierge/lib/refusals";
import type { ConciergeActor } from "../../../modules/concierge/types";
import { conciergeReader } from "./concierge-reader";
import { shapeMilestone } from "./shape-milestone";

type Of = { engagement_id: string; actor: ConciergeActor & { type: "customer" | "stylist" } };

/** The milestones of an engagement as one side sees them. @throws HouseError 404 */
export async function readMilestones(scope: MedusaContainer, { engagement_id, actor }: Of) {
  const reader = conciergeReader(scope);
  const engagement = await reader.getEngagement(engagement_id, actor);
  const milestones = await reader.milestonesOf([engagement_id]);
  return milestones.map((milestone) => shapeMilestone(milestone, engagement, actor.type));
}

/** One of them. @throws HouseError 404 */
export async function readMilestone(scope: MedusaContainer, of: Of, id: string) {
  const milestone = (await readMilestones(scope, of)).find((one) => one.id === id);
  if (!milestone) {
    throw noSuchMilestone();
  }
  return milestone;
}
