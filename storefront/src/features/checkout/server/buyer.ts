import { ApiError } from "@/lib/api-error";
import type { BagContext } from "@/features/bag/server";
import { HouseError, type RouteContext } from "@/lib/session";

const BOARD_ID = /^board_[A-Za-z0-9]{10,40}$/;
const CART_ID = /^cart_[A-Za-z0-9]{10,40}$/;

/**
 * What a call of the checkout is about: the bag of this browser, or, with `?board=`, the cart that
 * came of a client's approval. Their own bag is not touched by it, and waits as they left it.
 * @param context of the route; the API says whose board it is.
 * @throws HouseError 404 `board_gone` for a board that is not the client's or has no cart, 401 when
 *   nobody is signed in.
 */
export async function buyerOf<T extends BagContext & Pick<RouteContext<unknown>, "query">>(
  context: T,
): Promise<T> {
  const boardId = context.query.get("board");
  if (boardId === null) {
    return context;
  }
  if (!context.token) {
    throw new HouseError(401, "unauthorized", "session_expired", "Please sign in again.");
  }
  const cartId = BOARD_ID.test(boardId) ? await cartOfBoard(context, boardId) : null;
  if (!cartId || !CART_ID.test(cartId)) {
    throw new HouseError(404, "not_found", "board_gone", "There is nothing to buy on this board.");
  }
  return { ...context, bagId: cartId, boardId };
}

async function cartOfBoard({ api }: BagContext, boardId: string): Promise<string | null> {
  try {
    const { board } = await api<{ board: { cart_id: string | null } }>(`/store/boards/${boardId}`);
    return board.cart_id;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return null;
    }
    throw error;
  }
}
