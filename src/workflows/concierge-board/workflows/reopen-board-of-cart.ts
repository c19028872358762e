import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { reopenBoardOfCartStep } from "../steps/reopen-board-of-cart";

/**
 * When a cart cannot be bought because a piece of it was sold: takes the approval and the cart of its
 * board back, so that the client can choose anew, and emits `board.reopened`. Nothing for other carts.
 */
export const reopenBoardOfCartWorkflow = createWorkflow(
  "reopen-board-of-cart",
  (input: WorkflowData<{ cart_id: string }>) => {
    const reopened = reopenBoardOfCartStep(input);
    when("is-reopened", { reopened }, (data) => data.reopened.is_reopened).then(() => {
      const data = transform({ reopened }, ({ reopened: { board_id: id } }) => ({ id }));
      emitEventStep({ eventName: "board.reopened", data });
    });
    return new WorkflowResponse(reopened);
  },
);
