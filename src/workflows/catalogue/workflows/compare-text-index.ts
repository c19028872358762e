import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { TextCompareRange } from "../compare-text";
import { compareTextIndexStep } from "../steps/compare-text-index";
import { drainLedgerStep } from "../steps/drain-ledger";

/** The repair of the text engine, where there is one: what is wrong in it is copied again. */
export const compareTextIndexWorkflow = createWorkflow(
  "compare-text-index",
  (range: TextCompareRange) => {
    const report = compareTextIndexStep(range);
    drainLedgerStep({ wait: true });
    return new WorkflowResponse(report);
  },
);
