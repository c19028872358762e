import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { OwnBoardInput } from "../steps/share-board";
import { withdrawBoardStep } from "../steps/withdraw-board";

/** Takes a shared board away from its client and emits `board.withdrawn`. */
export const withdrawBoardWorkflow = createWorkflow(
  "withdraw-board",
  (input: WorkflowData<OwnBoardInput>) => {
    const board = withdrawBoardStep(input);
    emitEventStep({ eventName: "board.withdrawn", data: board });
    return new WorkflowResponse(board);
  },
);
