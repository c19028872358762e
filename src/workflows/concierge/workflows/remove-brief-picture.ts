import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { destroyBriefPictureStep } from "../steps/destroy-brief-picture";
import { type ForgetPictureInput, forgetBriefPictureStep } from "../steps/forget-brief-picture";

/** Removes a private picture of an open brief, file and all. */
export const removeBriefPictureWorkflow = createWorkflow(
  "remove-brief-picture",
  (input: WorkflowData<ForgetPictureInput>) =>
    new WorkflowResponse(destroyBriefPictureStep(forgetBriefPictureStep(input))),
);
