import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { conflict } from "../../../lib/house-error";
import { isStockShortage } from "../../../lib/stock-shortage";
import type { ApproveBoardResult } from "../../../modules/concierge/board-types";
import { boardCartInput, cartExists, cartIdOf, soldOutOf } from "../lib/board-cart";
import { boardService } from "../lib/board-service";
import { boardSoldOut, reopenBoard } from "../lib/reopen-board";

export type OpenBoardCartInput = {
  approved: ApproveBoardResult;
  /** Where the client shops; the house's default when undefined. */
  sales_channel_id?: string;
};

async function createCart(
  container: MedusaContainer,
  { approved, sales_channel_id }: OpenBoardCartInput,
): Promise<void> {
  const input = boardCartInput(approved, sales_channel_id);
  try {
    await createCartWorkflow(container).run({ input });
  } catch (error) {
    if (isStockShortage(error)) {
      const short = await soldOutOf(container, approved);
      await reopenBoard(container, approved.approval);
      throw boardSoldOut(approved.board.id, short.length ? short : approved.items);
    }
    // Somebody else was faster with the same cart.
    if (!(await cartExists(container, input.id))) {
      throw error;
    }
  }
}

/**
 * Gives an approval its cart: the one it has, or the one that is there already, or a new one. When a
 * piece is sold out, the approval is taken back.
 *
 * @throws HouseError 409 `sold_out` with `details.item_ids`; 409 `board_reopened` when the approval
 *   was taken back by somebody else meanwhile
 */
export const openBoardCartStep = createStep(
  { name: "open-board-cart", noCompensation: true },
  async (input: OpenBoardCartInput, { container }) => {
    const { approval, board } = input.approved;
    if (approval.order_id !== null) {
      return new StepResponse({ cart_id: approval.cart_id ?? "", is_new: false });
    }
    const short = await soldOutOf(container, input.approved);
    if (short.length > 0 && (await reopenBoard(container, approval))) {
      throw boardSoldOut(board.id, short);
    }
    const id = cartIdOf(approval);
    if (!(await cartExists(container, id))) {
      await createCart(container, input);
    }
    const { cart_id, is_new } = await boardService(container).attachCart(approval.id, id);
    if (cart_id !== id) {
      await container.resolve(Modules.CART).deleteCarts([id]);
      throw conflict(
        "board_reopened",
        "This board has just changed. Look at it and approve again.",
      );
    }
    return new StepResponse({ cart_id, is_new });
  },
);
