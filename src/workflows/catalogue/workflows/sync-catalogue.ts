import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { drainLedgerStep } from "../steps/drain-ledger";

type SyncCatalogueInput = {
  /** Whether to wait for a drain that another process is at, or to leave everything to it. */
  wait: boolean;
};

/** Brings the documents of all pieces that have changed into the index and publishes them. */
export const syncCatalogueWorkflow = createWorkflow(
  "sync-catalogue",
  (input: SyncCatalogueInput) => new WorkflowResponse(drainLedgerStep(input)),
);
