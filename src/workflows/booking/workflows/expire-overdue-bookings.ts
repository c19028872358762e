import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { expireOverdueBookingsStep } from "../steps/expire-overdue-bookings";

/**
 * Tidies the diary and emits `booking.expired` for each booking that it wrote down as such. Nothing
 * waits for it: a hold whose time is over is free for everybody the moment it is.
 */
export const expireOverdueBookingsWorkflow = createWorkflow("expire-overdue-bookings", () => {
  const expired = expireOverdueBookingsStep();
  when("has-expired", { expired }, (data) => data.expired.length > 0).then(() => {
    emitEventStep({ eventName: "booking.expired", data: expired });
  });
  return new WorkflowResponse(expired);
});
