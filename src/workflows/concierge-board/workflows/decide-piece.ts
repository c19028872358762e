import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { VerdictInput } from "../../../modules/concierge/board-types";
import { decidePieceStep } from "../steps/decide-piece";

/** Writes down what a client says to a piece and emits `board_item.decided`. */
export const decidePieceWorkflow = createWorkflow(
  "decide-piece",
  (input: WorkflowData<VerdictInput>) => {
    const item = decidePieceStep(input);
    emitEventStep({ eventName: "board_item.decided", data: item });
    return new WorkflowResponse(item);
  },
);
