import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { ApproveBoardInput } from "../../../modules/concierge/board-types";
import { approveBoardStep } from "../steps/approve-board";
import { openBoardCartStep } from "../steps/open-board-cart";

type ApproveBoardWorkflowInput = ApproveBoardInput & { sales_channel_id?: string };

/**
 * Approves exactly what a client has before their eyes, opens the cart of it, and emits
 * `board.approved` once it has one. The same approval again gives the same cart and emits nothing.
 */
export const approveBoardWorkflow = createWorkflow(
  "approve-board",
  (input: WorkflowData<ApproveBoardWorkflowInput>) => {
    const approved = approveBoardStep(input);
    const cart = openBoardCartStep({ approved, sales_channel_id: input.sales_channel_id });
    when("is-new", { cart }, (data) => data.cart.is_new).then(() => {
      const data = transform({ approved }, ({ approved: { board } }) => ({ id: board.id }));
      emitEventStep({ eventName: "board.approved", data });
    });
    return new WorkflowResponse(cart);
  },
);
