import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type DeletePictureInput, deletePictureStep } from "../steps/delete-picture";

/**
 * Deletes a picture that nothing shows any more. A workflow of its own, run when the one that took the
 * picture away is over: what is put back must find its file.
 */
export const deletePictureWorkflow = createWorkflow(
  "delete-picture",
  (input: WorkflowData<DeletePictureInput>) => new WorkflowResponse(deletePictureStep(input)),
);
