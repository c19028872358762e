import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type FollowOutcomeInput, followOutcomeStep } from "../steps/follow-outcome";

/** Brings up to date what came of the answer that an invitation, engagement, board or review goes back to. */
export const followOutcomeWorkflow = createWorkflow(
  "follow-outcome",
  (input: FollowOutcomeInput) => new WorkflowResponse(followOutcomeStep(input)),
);
