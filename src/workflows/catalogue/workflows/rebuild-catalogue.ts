import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { DOCUMENT_INDEX } from "../indexes";
import { drainLedgerStep } from "../steps/drain-ledger";
import { rebuildIndexStep } from "../steps/rebuild-index";
import { rebuildTextIndexStep } from "../steps/rebuild-text-index";

type RebuildCatalogueInput = {
  /** Whether to build the text engine's index anew too, where there is one. */
  with_text_index: boolean;
};

/**
 * Builds the catalogue's indexes anew while they are in use: readers see the old one until the new
 * one is whole.
 */
export const rebuildCatalogueWorkflow = createWorkflow(
  "rebuild-catalogue",
  (input: RebuildCatalogueInput) => {
    rebuildIndexStep({ index: DOCUMENT_INDEX });
    const report = drainLedgerStep({ wait: true });
    when("with-text-index", input, ({ with_text_index }) => with_text_index).then(() => {
      rebuildTextIndexStep({});
    });
    return new WorkflowResponse(report);
  },
);
