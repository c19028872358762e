import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { noteBoardOrdersStep, type NoteBoardOrdersInput } from "../steps/note-board-orders";

/** Writes down which boards have become orders and emits `board.ordered` for each. */
export const noteBoardOrdersWorkflow = createWorkflow(
  "note-board-orders",
  (input: WorkflowData<NoteBoardOrdersInput>) => {
    const ordered = noteBoardOrdersStep(input);
    when("has-ordered", { ordered }, (data) => data.ordered.length > 0).then(() => {
      emitEventStep({ eventName: "board.ordered", data: ordered });
    });
    return new WorkflowResponse(ordered);
  },
);
