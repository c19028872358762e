import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { PieceOfStylist } from "../steps/own-piece";
import { removePortfolioPieceStep } from "../steps/remove-portfolio-piece";

/** Takes a stylist's own piece out of the portfolio and emits `portfolio_piece.deleted`. */
export const removePortfolioPieceWorkflow = createWorkflow(
  "remove-portfolio-piece",
  (input: WorkflowData<PieceOfStylist>) => {
    const removed = removePortfolioPieceStep(input);
    const piece = transform({ removed }, (data) => ({ id: data.removed.id }));
    emitEventStep({ eventName: "portfolio_piece.deleted", data: piece });
    return new WorkflowResponse(removed);
  },
);
