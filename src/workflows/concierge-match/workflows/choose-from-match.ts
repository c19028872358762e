import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type ChooseFromMatchInput, chooseFromMatchStep } from "../steps/choose-from-match";

/** A client opens the profile of a stylist from an answer of theirs. */
export const chooseFromMatchWorkflow = createWorkflow(
  "choose-from-match",
  (input: ChooseFromMatchInput) => new WorkflowResponse(chooseFromMatchStep(input)),
);
