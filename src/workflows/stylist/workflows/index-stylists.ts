import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { indexStylistsStep } from "../steps/index-stylists";

/** Brings the search index in line with the database for some stylists. */
export const indexStylistsWorkflow = createWorkflow(
  "index-stylists",
  (input: WorkflowData<{ ids: string[] }>) => new WorkflowResponse(indexStylistsStep(input)),
);
