import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { tellUntoldChangesStep } from "../steps/tell-untold-changes";

/** Sends the mails about bookings that a crash has left unsent. */
export const sendMissedBookingMailsWorkflow = createWorkflow("send-missed-booking-mails", () => {
  const told = tellUntoldChangesStep();
  return new WorkflowResponse(told);
});
