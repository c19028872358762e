import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  type UpdatePortfolioPieceInput,
  updatePortfolioPieceStep,
} from "../steps/update-portfolio-piece";

/** Writes into a stylist's own piece and emits `portfolio_piece.updated`. */
export const updatePortfolioPieceWorkflow = createWorkflow(
  "update-portfolio-piece",
  (input: WorkflowData<UpdatePortfolioPieceInput>) => {
    const piece = updatePortfolioPieceStep(input);
    emitEventStep({ eventName: "portfolio_piece.updated", data: piece });
    return new WorkflowResponse(piece);
  },
);
