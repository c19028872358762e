import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { CompareRange } from "../compare";
import { compareIndexStep } from "../steps/compare-index";
import { drainLedgerStep } from "../steps/drain-ledger";
import { recordUntoldSalesStep } from "../steps/record-untold-sales";

/** The repair: finds orders and documents that an event was missed for, and puts them right. */
export const compareCatalogueWorkflow = createWorkflow(
  "compare-catalogue",
  (range: CompareRange) => {
    recordUntoldSalesStep({});
    const report = compareIndexStep(range);
    drainLedgerStep({ wait: true });
    return new WorkflowResponse(report);
  },
);
