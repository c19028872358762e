import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { compareIndexStep } from "../steps/compare-index";
import { drainLedgerStep } from "../steps/drain-ledger";
import { recordUntoldSalesStep } from "../steps/record-untold-sales";

/** The repair: finds orders and documents that an event was missed for, and puts them right. */
export const compareCatalogueWorkflow = createWorkflow("compare-catalogue", () => {
  recordUntoldSalesStep({});
  const report = compareIndexStep({});
  drainLedgerStep({ wait: true });
  return new WorkflowResponse(report);
});
