import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { recordSaleStep } from "../steps/record-sale";

type RecordSaleInput = { order_id: string };

/** Counts an order towards the popularity of its pieces, once however often it is told. */
export const recordSaleWorkflow = createWorkflow(
  "record-sale",
  (input: RecordSaleInput) => new WorkflowResponse(recordSaleStep(input)),
);
