import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { drainLedgerStep } from "../steps/drain-ledger";
import { noteUnannouncedStep } from "../steps/note-unannounced";

/** Notes what no event tells of and drains what a crash has left. */
export const watchCatalogueWorkflow = createWorkflow("watch-catalogue", () => {
  noteUnannouncedStep({});
  return new WorkflowResponse(drainLedgerStep({ wait: false }));
});
