import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type AddPortfolioPieceInput, addPortfolioPieceStep } from "../steps/add-portfolio-piece";

/** Puts a picture that is stored already at the end of a portfolio. */
export const addPortfolioPieceWorkflow = createWorkflow(
  "add-portfolio-piece",
  (input: WorkflowData<AddPortfolioPieceInput>) => {
    const piece = addPortfolioPieceStep(input);
    emitEventStep({ eventName: "portfolio_piece.created", data: piece });
    return new WorkflowResponse(piece);
  },
);
