import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { deleteDraftStep } from "../steps/delete-draft";
import type { OwnBoardInput } from "../steps/share-board";

/** Throws a draft away and emits `board.deleted`. */
export const deleteDraftWorkflow = createWorkflow(
  "delete-draft",
  (input: WorkflowData<OwnBoardInput>) => {
    const board = deleteDraftStep(input);
    emitEventStep({ eventName: "board.deleted", data: board });
    return new WorkflowResponse(board);
  },
);
