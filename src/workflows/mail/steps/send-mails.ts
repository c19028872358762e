import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { type OutgoingMail, sendMails } from "../send-mail";

/**
 * Sends several mails, each once. All are tried before one that failed is told of, so that a wrong
 * address of one person keeps no mail from the other; trying again sends what is missing.
 */
export const sendMailsStep = createStep(
  "send-mails",
  async (mails: OutgoingMail[], { container }) => {
    await sendMails(container, mails);
    return new StepResponse({ sent: mails.length });
  },
);
