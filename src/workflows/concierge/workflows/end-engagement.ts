import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type EndEngagementInput, endEngagementStep } from "../steps/end-engagement";

/** A stylist completes an engagement, or staff end one; emits `engagement.completed` or `.cancelled`. */
export const endEngagementWorkflow = createWorkflow(
  "end-engagement",
  (input: WorkflowData<EndEngagementInput>) => {
    const ended = endEngagementStep(input);
    const data = transform({ ended }, ({ ended: { engagement } }) => ({ id: engagement.id }));
    emitEventStep({ eventName: ended.event, data });
    return new WorkflowResponse(ended.engagement);
  },
);
