import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { retireRankingStep } from "../steps/retire-ranking";

/** Takes a learned ranking out of use: the house's rules answer from then on. */
export const retireRankingWorkflow = createWorkflow(
  "retire-ranking",
  () => new WorkflowResponse(retireRankingStep()),
);
