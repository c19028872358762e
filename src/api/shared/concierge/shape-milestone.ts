import type { EngagementStatus } from "../../../modules/concierge/lib/engagement-status";
import {
  type MilestoneAction,
  milestoneActions,
} from "../../../modules/concierge/lib/milestone-status";
import type { MilestoneDTO } from "../../../modules/concierge/types";

/** The names of the API for what leads to a state. */
const NAMES: Readonly<Record<MilestoneAction, string>> = {
  finish: "done",
  drop: "drop",
  reopen: "reopen",
};

/** A milestone with what its reader may do with it now. */
export function shapeMilestone(
  milestone: MilestoneDTO,
  engagement: { status: EngagementStatus },
  actor: "customer" | "stylist" | "user",
) {
  const isActive = engagement.status === "active";
  const moves = milestoneActions(milestone.status, actor, milestone.next_actor);
  const edits = actor === "stylist" ? ["edit", "remove"] : [];
  const can = isActive ? [...moves.map((move) => NAMES[move]), ...edits] : [];
  const { id, title, key, due_on, status, next_actor, position, done_at } = milestone;
  return { id, title, key, due_on, status, next_actor, position, done_at, can };
}
