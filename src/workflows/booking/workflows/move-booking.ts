import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { RescheduleInput } from "../../../modules/booking/types";
import { assertActorOwnsBookingStep } from "../steps/assert-actor-owns-booking";
import { moveBookingStep } from "../steps/move-booking";

/** Moves a booking to another hour, in one statement, and emits `booking.moved`. */
export const moveBookingWorkflow = createWorkflow("move-booking", (input: RescheduleInput) => {
  assertActorOwnsBookingStep(input);
  const change = moveBookingStep(input);
  when("has-moved", { change }, (data) => !data.change.repeated).then(() => {
    const data = transform({ change }, ({ change: { booking } }) => ({ id: booking.id }));
    emitEventStep({ eventName: "booking.moved", data });
  });
  return new WorkflowResponse(change.booking);
});
