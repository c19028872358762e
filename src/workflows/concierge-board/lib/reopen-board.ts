import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { conflict, type HouseError } from "../../../lib/house-error";
import type { BoardApprovalRow, BoardItemRow } from "../../../modules/concierge/board-types";
import { cartIdOf, whileNotOrdered } from "./board-cart";
import { boardService } from "./board-service";

/**
 * Takes an approval back whose pieces were sold before it became an order, and its cart with it.
 *
 * @returns false when it is an order already, or was taken back by somebody else
 */
export async function reopenBoard(
  container: MedusaContainer,
  { id, cart_id }: Pick<BoardApprovalRow, "id" | "cart_id">,
): Promise<boolean> {
  let isTaken = false;
  // A crash may have left the cart of an approval that does not know of it.
  const made = cart_id ?? cartIdOf({ id });
  await whileNotOrdered(container, made, async () => {
    isTaken = await boardService(container).takeBackApproval(id, cart_id);
    if (isTaken) {
      await container.resolve(Modules.CART).deleteCarts([made]);
    }
  });
  return isTaken;
}

/** 409: named pieces are gone; the board lies open again, for the client to choose anew. */
export function boardSoldOut(boardId: string, items: readonly BoardItemRow[]): HouseError {
  return conflict(
    "sold_out",
    "A piece that you keep has been sold meanwhile. Nothing was charged. Look at your board again.",
    {
      board_id: boardId,
      item_ids: items.map(({ id }) => id),
      items: items.map(({ id, snapshot }) => ({ item_id: id, title: snapshot.title.en })),
    },
  );
}
