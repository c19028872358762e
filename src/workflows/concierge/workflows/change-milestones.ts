import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { changeMilestonesStep, type MilestoneWork } from "../steps/change-milestones";

/** A stylist plans an engagement, or a client finishes what is theirs; emits `engagement.changed`. */
export const changeMilestonesWorkflow = createWorkflow(
  "change-milestones",
  (input: WorkflowData<MilestoneWork>) => {
    const changed = changeMilestonesStep(input);
    emitEventStep({
      eventName: "engagement.changed",
      data: transform({ input }, (data) => ({ id: data.input.engagement_id })),
    });
    return new WorkflowResponse(changed);
  },
);
