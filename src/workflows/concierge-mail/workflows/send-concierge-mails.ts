import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendMailsStep } from "../../mail/steps/send-mails";
import { type ConciergeEvent, writeConciergeMailsStep } from "../steps/write-concierge-mails";

/** Tells client and stylist of an invitation, an engagement or a board, each once. */
export const sendConciergeMailsWorkflow = createWorkflow(
  "send-concierge-mails",
  (input: WorkflowData<ConciergeEvent>) => {
    const mails = writeConciergeMailsStep(input);
    sendMailsStep(mails);
    return new WorkflowResponse(void 0);
  },
);
