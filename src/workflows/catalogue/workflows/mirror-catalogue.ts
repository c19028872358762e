import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { mirrorIndexStep } from "../steps/mirror-index";

/** Copies what the index has taken in to the engine that answers questions in words. */
export const mirrorCatalogueWorkflow = createWorkflow(
  "mirror-catalogue",
  () => new WorkflowResponse(mirrorIndexStep({})),
);
