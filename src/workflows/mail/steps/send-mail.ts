import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { type OutgoingMail, sendMail } from "../send-mail";

/** Sends a mail once; what `key` names has happened once. */
export const sendMailStep = createStep("send-mail", async (mail: OutgoingMail, { container }) => {
  const notification_id = await sendMail(container, mail);
  return new StepResponse({ notification_id });
});
