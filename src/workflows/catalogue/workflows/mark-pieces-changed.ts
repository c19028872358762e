import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ChangedThings } from "../affected-products";
import { markProductsChangedStep } from "../steps/mark-products-changed";

type MarkPiecesChangedInput = { things: ChangedThings[] };

/** Notes that the documents of all products that something touches may be out of date. */
export const markPiecesChangedWorkflow = createWorkflow(
  "mark-pieces-changed",
  (input: MarkPiecesChangedInput) => new WorkflowResponse(markProductsChangedStep(input.things)),
);
