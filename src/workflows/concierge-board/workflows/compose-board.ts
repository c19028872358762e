import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { composeBoardStep, type ComposeBoardStepInput } from "../steps/compose-board";

/** Saves a board. One that lies before its client is revised by it, and `board.revised` emitted. */
export const composeBoardWorkflow = createWorkflow(
  "compose-board",
  (input: WorkflowData<ComposeBoardStepInput>) => {
    const composed = composeBoardStep(input);
    when("is-revision", { composed }, (data) => data.composed.is_revision).then(() => {
      const data = transform({ composed }, ({ composed: { id } }) => ({ id }));
      emitEventStep({ eventName: "board.revised", data });
    });
    return new WorkflowResponse(composed);
  },
);
