import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { recordSalesOf } from "../sales";

const recordSaleStepId = "record-catalogue-sale";

/** Counts an order towards the popularity of its pieces. Safe to repeat, so nothing to undo. */
export const recordSaleStep = createStep(
  recordSaleStepId,
  async ({ order_id }: { order_id: string }, { container }) =>
    new StepResponse({ pieces: await recordSalesOf(container, [order_id]) }),
);
