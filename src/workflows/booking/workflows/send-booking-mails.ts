import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { sendMailsStep } from "../../mail/steps/send-mails";
import { type BookingEvent, writeBookingMailsStep } from "../steps/write-booking-mails";

/** Tells client and stylist what has happened to a booking, each once. */
export const sendBookingMailsWorkflow = createWorkflow(
  "send-booking-mails",
  (input: BookingEvent) => {
    const mails = writeBookingMailsStep(input);
    sendMailsStep(mails);
    return new WorkflowResponse(void 0);
  },
);
