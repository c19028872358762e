import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type OrderMilestonesInput, orderMilestonesStep } from "../steps/order-milestones";

/** A stylist puts the milestones of an engagement into another order; emits `engagement.changed`. */
export const orderMilestonesWorkflow = createWorkflow(
  "order-milestones",
  (input: WorkflowData<OrderMilestonesInput>) => {
    const ordered = orderMilestonesStep(input);
    emitEventStep({
      eventName: "engagement.changed",
      data: transform({ input }, (data) => ({ id: data.input.engagement_id })),
    });
    return new WorkflowResponse(ordered);
  },
);
