import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { tellBookingChangesStep } from "../steps/tell-booking-changes";

/** Tells client and stylist what has happened to a booking, each once. */
export const sendBookingMailsWorkflow = createWorkflow(
  "send-booking-mails",
  (input: { id: string }) => {
    const told = tellBookingChangesStep(input);
    return new WorkflowResponse(told);
  },
);
