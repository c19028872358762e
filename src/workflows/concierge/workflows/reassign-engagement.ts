import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type ReassignEngagementInput, reassignEngagementStep } from "../steps/reassign-engagement";

/**
 * Staff give an engagement to another stylist; emits `engagement.reassigned` with whose it was. The
 * house's memory stays with it: profile, brief, boards, verdicts, milestones.
 */
export const reassignEngagementWorkflow = createWorkflow(
  "reassign-engagement",
  (input: WorkflowData<ReassignEngagementInput>) => {
    const moved = reassignEngagementStep(input);
    const data = transform({ moved }, ({ moved: { engagement, from_stylist_id } }) => ({
      id: engagement.id,
      from_stylist_id,
    }));
    emitEventStep({ eventName: moved.event, data });
    return new WorkflowResponse(moved.engagement);
  },
);
