import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { sendDueRemindersStep } from "../steps/send-due-reminders";

/** Reminds of appointments: the day before, and shortly before. */
export const sendBookingRemindersWorkflow = createWorkflow("send-booking-reminders", () => {
  const sent = sendDueRemindersStep();
  return new WorkflowResponse(sent);
});
