import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { TransitionInput } from "../../../modules/booking/types";
import { assertActorOwnsBookingStep } from "../steps/assert-actor-owns-booking";
import { changeBookingStep } from "../steps/change-booking";

/**
 * Moves a booking along its state machine for whoever acts and emits the event of that transition.
 * Doing the same twice gives the same answer and emits nothing.
 */
export const changeBookingWorkflow = createWorkflow("change-booking", (input: TransitionInput) => {
  assertActorOwnsBookingStep(input);
  const change = changeBookingStep(input);
  when("has-changed", { change }, (data) => !data.change.repeated).then(() => {
    const data = transform({ change }, ({ change: { booking } }) => ({ id: booking.id }));
    emitEventStep({ eventName: change.event, data });
  });
  return new WorkflowResponse(change.booking);
});
