import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { CommentInput } from "../../../modules/concierge/board-types";
import { boardService } from "../lib/board-service";

/** Adds a comment; undone by deleting it. */
export const commentBoardStep = createStep(
  "comment-board",
  async (input: CommentInput, { container }) => {
    const { id } = await boardService(container).commentBoard(input);
    return new StepResponse({ id, board_id: input.board_id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await boardService(container).deleteBoardComments([id]);
    }
  },
);
