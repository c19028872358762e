import { emitEventStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  type ChangeBrandStatusStepInput,
  changeBrandStatusStep,
} from "../steps/change-brand-status";

type UpdateBrandStatusWorkflowInput = ChangeBrandStatusStepInput;

const updateBrandStatusWorkflowId = "update-brand-status";

/** Moves a brand along its state machine and emits the event of that transition. */
export const updateBrandStatusWorkflow = createWorkflow(
  updateBrandStatusWorkflowId,
  (input: UpdateBrandStatusWorkflowInput) => {
    const change = changeBrandStatusStep(input);
    const data = transform({ change }, ({ change: { id } }) => ({ id }));
    emitEventStep({ eventName: change.event, data });
    return new WorkflowResponse(data);
  },
);
