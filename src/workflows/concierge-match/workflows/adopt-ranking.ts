import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type AdoptRankingInput, adoptRankingStep } from "../steps/adopt-ranking";

/** Takes a learned ranking into use when it is better than the rules. Servers take it within seconds. */
export const adoptRankingWorkflow = createWorkflow(
  "adopt-ranking",
  (input: AdoptRankingInput) => new WorkflowResponse(adoptRankingStep(input)),
);
