import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findUntoldOrders, recordSalesOf } from "../sales";

const recordUntoldSalesStepId = "record-untold-catalogue-sales";
/** The rest has its turn at the next repair. */
const ORDERS_AT_ONCE = 500;

/** Counts orders whose event was missed. */
export const recordUntoldSalesStep = createStep(
  recordUntoldSalesStepId,
  async (_input: Record<string, never>, { container }) => {
    const orders = await findUntoldOrders(container, ORDERS_AT_ONCE);
    return new StepResponse({ pieces: await recordSalesOf(container, orders) });
  },
);
