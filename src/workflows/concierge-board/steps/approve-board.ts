import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ApproveBoardInput } from "../../../modules/concierge/board-types";
import { boardService } from "../lib/board-service";
import { reopenBoard } from "../lib/reopen-board";

/** Approves a board; undone by taking the approval back, as long as it has no cart. */
export const approveBoardStep = createStep(
  "approve-board",
  async (input: ApproveBoardInput, { container }) => {
    const approved = await boardService(container).approveBoard(input);
    const { repeated, approval } = approved;
    return new StepResponse(approved, repeated ? null : approval.id);
  },
  async (approvalId, { container }) => {
    if (approvalId) {
      await reopenBoard(container, { id: approvalId, cart_id: null });
    }
  },
);
