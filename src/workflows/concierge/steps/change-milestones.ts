import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type {
  ConciergeActor,
  MilestoneChange,
  MilestoneInput,
} from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

type OfEngagement = { engagement_id: string; actor: ConciergeActor };

/** One thing that somebody does to the milestones of an engagement. */
export type MilestoneWork = OfEngagement &
  (
    { add: MilestoneInput } | { id: string; change: MilestoneChange } | { id: string; remove: true }
  );

/** Adds, changes or removes a milestone; undone by putting back what was there. */
export const changeMilestonesStep = createStep(
  "change-milestones",
  async (work: MilestoneWork, { container }) => {
    const service = concierge(container);
    const of = { engagement_id: work.engagement_id, actor: work.actor };
    const undo =
      "add" in work
        ? await service.addMilestone({ ...of, ...work.add })
        : "change" in work
          ? await service.changeMilestone({ ...of, id: work.id, change: work.change })
          : await service.removeMilestone({ ...of, id: work.id });
    return new StepResponse({ id: undo.id }, undo);
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoMilestone(undo);
    }
  },
);
