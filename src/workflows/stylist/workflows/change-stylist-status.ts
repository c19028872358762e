import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ChangeStylistStatusInput } from "../../../modules/stylist/types";
import { changeStatusStep } from "../steps/change-status";
import { setBookableStep } from "../steps/set-bookable";

/**
 * Submits, approves, suspends, … a stylist: the status with a row about it, whether the calendar takes
 * bookings, and the event of that transition, by which the mail and the search index follow.
 */
export const changeStylistStatusWorkflow = createWorkflow(
  "change-stylist-status",
  (input: WorkflowData<ChangeStylistStatusInput>) => {
    const move = changeStatusStep(input);
    setBookableStep(move);
    const data = transform({ move }, ({ move: { id, change_id } }) => ({ id, change_id }));
    emitEventStep({ eventName: move.event, data });
    return new WorkflowResponse(data);
  },
);
