import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { createBoardStep, type CreateBoardStepInput } from "../steps/create-board";

/** Opens an empty draft for an engagement and emits `board.created`. */
export const createBoardWorkflow = createWorkflow(
  "create-board",
  (input: WorkflowData<CreateBoardStepInput>) => {
    const board = createBoardStep(input);
    emitEventStep({ eventName: "board.created", data: board });
    return new WorkflowResponse(board);
  },
);
