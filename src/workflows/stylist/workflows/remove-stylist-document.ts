import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { destroyDocumentStep } from "../steps/destroy-document";
import { type ForgetDocumentStepInput, forgetDocumentStep } from "../steps/forget-document";

/** Removes a private document, file and all, while the application is the stylist's to change. */
export const removeStylistDocumentWorkflow = createWorkflow(
  "remove-stylist-document",
  (input: WorkflowData<ForgetDocumentStepInput>) => {
    const forgotten = forgetDocumentStep(input);
    return new WorkflowResponse(destroyDocumentStep(forgotten));
  },
);
