import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { indexStylistsStep } from "../steps/index-stylists";
import { listStylistIdsStep } from "../steps/list-stylist-ids";

/** Brings the whole search index of stylists in line with the database. */
export const indexEveryStylistWorkflow = createWorkflow(
  "index-every-stylist",
  (input: WorkflowData<Record<string, never>>) => {
    const stylists = listStylistIdsStep(input);
    return new WorkflowResponse(indexStylistsStep(stylists));
  },
);
