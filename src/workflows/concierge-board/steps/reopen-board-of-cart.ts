import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { boardService } from "../lib/board-service";
import { reopenBoard } from "../lib/reopen-board";

/** Opens the board of a cart again that cannot be bought; undefined board when it is no board's. */
export const reopenBoardOfCartStep = createStep(
  { name: "reopen-board-of-cart", noCompensation: true },
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const approval = await boardService(container).approvalOfCart(cart_id);
    const is_reopened = approval ? await reopenBoard(container, approval) : false;
    return new StepResponse({ board_id: approval?.board_id ?? null, is_reopened });
  },
);
