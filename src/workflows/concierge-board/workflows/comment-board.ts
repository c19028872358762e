import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { CommentInput } from "../../../modules/concierge/board-types";
import { commentBoardStep } from "../steps/comment-board";

/** Adds a comment to a board and emits `board.commented` with its id and the board's. */
export const commentBoardWorkflow = createWorkflow(
  "comment-board",
  (input: WorkflowData<CommentInput>) => {
    const comment = commentBoardStep(input);
    emitEventStep({ eventName: "board.commented", data: comment });
    return new WorkflowResponse(comment);
  },
);
