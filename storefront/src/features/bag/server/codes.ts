import { ApiError } from "@/lib/api-error";
import { HouseError } from "@/lib/session";

import type { Bag } from "../types";
import { type BagContext, changeCart, presentBag, requireCart } from "./bag-service";
import type { MedusaCart } from "./medusa-cart";

/**
 * Applies a code. Codes are compared without regard to case and spaces, as people type them.
 * @throws HouseError 400 `code_unknown` when the house does not know it, 409 `code_not_applicable`
 *   when it knows it but it does not change this bag.
 */
export async function applyCode(context: BagContext, code: string): Promise<Bag> {
  const cart = await requireCart(context);
  const wanted = code.toUpperCase();
  let changed: MedusaCart;
  try {
    changed = await changeCart(context, cart.id, "/promotions", { promo_codes: [wanted] });
  } catch (error) {
    if (error instanceof ApiError && (error.status === 400 || error.status === 404)) {
      throw new HouseError(400, "invalid_data", "code_unknown", "We do not know this code.");
    }
    throw error;
  }
  if (!changed.promotions.some((promotion) => promotion.code === wanted)) {
    throw new HouseError(
      409,
      "conflict",
      "code_not_applicable",
      "This code does not apply to what is in the bag.",
    );
  }
  return presentBag(context, changed);
}

/** Takes a code off the bag; one that is not on it changes nothing. */
export async function removeCode(context: BagContext, code: string): Promise<Bag> {
  const cart = await requireCart(context);
  const body = { promo_codes: [code.toUpperCase()] };
  return presentBag(context, await changeCart(context, cart.id, "/promotions", body, "DELETE"));
}
