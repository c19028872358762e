import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type OrderPortfolioInput, orderPortfolioStep } from "../steps/order-portfolio";

/** Puts the pieces of a portfolio into an order and emits `stylist.updated`. */
export const orderPortfolioWorkflow = createWorkflow(
  "order-portfolio",
  (input: WorkflowData<OrderPortfolioInput>) => {
    const stylist = orderPortfolioStep(input);
    emitEventStep({ eventName: "stylist.updated", data: stylist });
    return new WorkflowResponse(stylist);
  },
);
