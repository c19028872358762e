import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type SetAvailabilityInput, setAvailabilityStep } from "../steps/set-availability";

/** Writes a stylist's hours and places and emits `availability.updated`. */
export const setAvailabilityWorkflow = createWorkflow(
  "set-availability",
  (input: SetAvailabilityInput) => {
    const availability = setAvailabilityStep(input);
    const data = transform({ input }, ({ input: { stylist_id } }) => ({ stylist_id }));
    emitEventStep({ eventName: "availability.updated", data });
    return new WorkflowResponse(availability);
  },
);
