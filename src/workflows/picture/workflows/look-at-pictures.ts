import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { markPiecesChangedWorkflow } from "../../catalogue/workflows/mark-pieces-changed";
import { type LookAtPicturesInput, lookAtEachPictureStep } from "../steps/look-at-each-picture";

/**
 * Looks at pictures that nobody has looked at yet and has the index take up what was seen, for the
 * pieces that show them. Safe to run twice, and for addresses that are not ours.
 */
export const lookAtPicturesWorkflow = createWorkflow(
  "look-at-pictures",
  (input: WorkflowData<LookAtPicturesInput>) => {
    const { seen, looked_at, failed } = lookAtEachPictureStep(input);
    const things = transform({ seen }, (data) => [{ kind: "picture" as const, ids: data.seen }]);
    markPiecesChangedWorkflow.runAsStep({ input: { things } });
    return new WorkflowResponse({ looked_at, failed });
  },
);
