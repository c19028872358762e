import { ApiError } from "@/lib/api-error";
import { type BagContext, type MedusaCart, presentBag } from "@/features/bag/server";
import { HouseError, toHouseError } from "@/lib/session";

import type { SoldOutLine } from "../types";

type Completion =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; error: { type: string; message: string } };

const COMPLETE_TIMEOUT_MS = 30_000;
const WAIT_FOR_OTHER_TAB_MS = 1_000;
const ATTEMPTS = 4;

/**
 * Places the order. Doing it twice, at once or one after the other, gives the same order: Medusa
 * locks the cart while it is completed and answers later calls with the order that came of it.
 * @returns id of the order.
 * @throws HouseError 409 `checkout_incomplete` with the step that is missing, 409 `sold_out` with
 *   the lines in question, 422 `payment_declined`, 409 `payment_incomplete`.
 */
export async function placeOrder(context: BagContext, cart: MedusaCart): Promise<string> {
  assertComplete(cart);
  try {
    return await complete(context, cart.id);
  } catch (error) {
    const house = toHouseError(error);
    if (house.code === "sold_out") {
      throw await soldOut(context, cart);
    }
    throw house;
  }
}

/**
 * For a bag that turns out to have been bought: finds its order and lets this browser see it.
 * @returns the refusal to throw, 409 `already_placed` with the order's id.
 */
export async function alreadyPlaced(context: BagContext, cartId: string): Promise<HouseError> {
  const order_id = await complete(context, cartId);
  return new HouseError(409, "conflict", "already_placed", "This order has been placed.", {
    order_id,
  });
}

async function complete(context: BagContext, cartId: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await context.api<Completion>(`/store/carts/${cartId}/complete`, {
        method: "POST",
        body: {},
        timeoutMs: COMPLETE_TIMEOUT_MS,
      });
      const id = orderOf(answer);
      if (!context.boardId) {
        context.cookies.clearBag();
      }
      context.cookies.rememberOrder(id, context.placedOrders);
      return id;
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_OTHER_TAB_MS));
    }
  }
}

/** Another tab is completing the same bag; its order is there in a moment. */
function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409 && error.code !== "sold_out";
}

function orderOf(answer: Completion): string {
  if (answer.type === "order") {
    return answer.order.id;
  }
  if (answer.error.type === "payment_authorization_error") {
    throw new HouseError(422, "payment", "payment_declined", "The payment was not accepted.");
  }
  throw new HouseError(409, "conflict", "payment_incomplete", "The payment needs one more step.");
}

function assertComplete(cart: MedusaCart): void {
  const missing = !cart.email
    ? "contact"
    : !cart.shipping_address?.address_1
      ? "address"
      : cart.shipping_methods.length === 0
        ? "delivery"
        : !cart.payment_collection?.payment_sessions?.length
          ? "payment"
          : null;
  if (missing) {
    throw new HouseError(409, "conflict", "checkout_incomplete", "One step is still missing.", {
      step: missing,
    });
  }
}

async function soldOut(context: BagContext, cart: MedusaCart): Promise<HouseError> {
  const bag = await presentBag(context, cart);
  const lines = bag.lines.flatMap((line): SoldOutLine[] =>
    line.available !== null && line.available < line.quantity
      ? [{ id: line.id, title: line.title, available: line.available }]
      : [],
  );
  return new HouseError(409, "conflict", "sold_out", "A piece has just been taken.", { lines });
}
