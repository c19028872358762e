import { HouseError } from "@/lib/session";
import { ApiError } from "@/lib/api-error";

import type { Bag } from "../types";
import {
  type BagContext,
  cartForAdding,
  changeCart,
  presentBag,
  requireCart,
  rereadCart,
} from "./bag-service";

const LINE_ID = /^cali_[A-Za-z0-9]{6,40}$/;

/**
 * Lays a piece into the bag, making the bag when it is the first.
 * @throws HouseError 409 `sold_out` when there are not that many; 404 `piece_gone` for a variant
 *   that the house no longer offers.
 */
export async function addLine(
  context: BagContext,
  line: { variant_id: string; quantity: number },
): Promise<Bag> {
  const cartId = await cartForAdding(context);
  try {
    const cart = await changeCart(context, cartId, "/line-items", line);
    return await presentBag(context, cart);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.type === "invalid_data")) {
      throw new HouseError(404, "not_found", "piece_gone", "This piece is no longer offered.");
    }
    throw error;
  }
}

/** Changes how many of a line are in the bag. @throws HouseError 404, 409 as for adding. */
export async function updateLine(
  context: BagContext,
  lineId: string,
  quantity: number,
): Promise<Bag> {
  const cart = await requireCart(context);
  assertLine(lineId, cart.items);
  return presentBag(
    context,
    await changeCart(context, cart.id, `/line-items/${lineId}`, { quantity }),
  );
}

/** Takes a line out. One that is no longer there counts as taken out. */
export async function removeLine(context: BagContext, lineId: string): Promise<Bag> {
  const cart = await requireCart(context);
  if (cart.items.some((item) => item.id === lineId)) {
    await context.api(`/store/carts/${cart.id}/line-items/${lineId}`, { method: "DELETE" });
  }
  return presentBag(context, await rereadCart(context, cart.id));
}

function assertLine(lineId: string, items: { id: string }[]): void {
  if (!LINE_ID.test(lineId) || !items.some((item) => item.id === lineId)) {
    throw new HouseError(404, "not_found", "line_gone", "This piece is no longer in the bag.");
  }
}
