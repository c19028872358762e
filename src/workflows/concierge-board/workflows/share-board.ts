import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { type OwnBoardInput, shareBoardStep } from "../steps/share-board";

/** Lays a board before its client at locked prices and emits `board.shared`. */
export const shareBoardWorkflow = createWorkflow(
  "share-board",
  (input: WorkflowData<OwnBoardInput>) => {
    const board = shareBoardStep(input);
    emitEventStep({ eventName: "board.shared", data: board });
    return new WorkflowResponse(board);
  },
);
