import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { expireBoardsStep } from "../steps/expire-boards";

/**
 * Writes down which boards have expired and emits `board.expired` for each. Nothing waits for it: a
 * board whose time is over is refused the moment it is.
 */
export const expireBoardsWorkflow = createWorkflow("expire-boards", () => {
  const expired = expireBoardsStep();
  when("has-expired", { expired }, (data) => data.expired.length > 0).then(() => {
    emitEventStep({ eventName: "board.expired", data: expired });
  });
  return new WorkflowResponse(expired);
});
