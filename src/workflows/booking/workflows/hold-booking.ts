import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { HoldInput } from "../../../modules/booking/types";
import { holdBookingStep } from "../steps/hold-booking";

/**
 * Holds an hour for a client, whose id comes from their token, and emits `booking.held`. The same
 * idempotency key gives the same hold and emits nothing.
 */
export const holdBookingWorkflow = createWorkflow("hold-booking", (input: HoldInput) => {
  const held = holdBookingStep(input);
  when("is-new", { held }, (data) => !data.held.repeated).then(() => {
    const data = transform({ held }, ({ held: { booking } }) => ({ id: booking.id }));
    emitEventStep({ eventName: "booking.held", data });
  });
  return new WorkflowResponse(held.booking);
});
