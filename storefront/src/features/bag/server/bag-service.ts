import { getRegion } from "@/lib/data/regions";
import { ApiError } from "@/lib/api-error";
import { parseLocale } from "@/i18n/markets";
import { HouseError, readToken, type RouteContext } from "@/lib/session";

import { emptyBag, type Bag } from "../types";
import { CART_FIELDS, type MedusaCart } from "./medusa-cart";
import { pieceFacts } from "./piece-facts";
import { shapeBag } from "./shape-bag";

/** The part of a route's context that working with a bag needs. */
export type BagContext = Omit<
  RouteContext<unknown>,
  "body" | "params" | "query" | "file" | "picture" | "request"
> & {
  /** Id of the approved board whose cart stands in for the bag; its lines are fixed. */
  boardId?: string | null;
};

/** Thrown when the bag in the cookie has already become an order. */
export class BagCompletedError extends Error {
  constructor(readonly cartId: string) {
    super("This bag has become an order.");
    this.name = "BagCompletedError";
  }
}

/**
 * Reads the bag of the cookie and brings it in line with where the visitor is: market, language
 * and client.
 * @returns the cart, or null when there is none to be had; one that is gone or belongs to somebody
 *   else is forgotten without a word.
 * @throws BagCompletedError when the bag has been bought.
 */
export async function currentCart(context: BagContext): Promise<MedusaCart | null> {
  if (!context.bagId) {
    return null;
  }
  const cart = await readCart(context, context.bagId);
  if (!cart) {
    // The API hides the bag of an account from everybody else: without a client it waits until they
    // sign in again. Any other is gone, or somebody else's who used this device.
    if (!context.boardId && (context.token || !context.isClientBag)) {
      context.cookies.clearBag();
    }
    return null;
  }
  if (cart.completed_at) {
    throw new BagCompletedError(cart.id);
  }
  // What was approved on a board stays in the market that it was approved in.
  return context.boardId ? cart : align(context, cart);
}

/** @returns id of the client who is signed in, or null. */
function clientOf(context: Pick<BagContext, "token">): string | null {
  return (context.token && readToken(context.token)?.actor_id) || null;
}

async function readCart(context: BagContext, id: string): Promise<MedusaCart | null> {
  try {
    const { cart } = await context.api<{ cart: MedusaCart }>(`/store/carts/${id}`, {
      query: { fields: CART_FIELDS },
    });
    return cart;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 403)) {
      return null;
    }
    throw error;
  }
}

async function align(context: BagContext, cart: MedusaCart): Promise<MedusaCart> {
  const region = await getRegion(context.locale);
  const { medusaLocale } = parseLocale(context.locale);
  const moved = cart.region_id !== region.id;
  let aligned = cart;
  if (moved || cart.locale !== medusaLocale) {
    aligned = await changeCart(context, cart.id, "", {
      ...(moved ? { region_id: region.id } : {}),
      locale: medusaLocale,
    });
  }
  const client = clientOf(context);
  if (client && !context.isClientBag) {
    context.cookies.markClientBag();
  }
  if (client && aligned.customer?.id !== client) {
    aligned = await changeCart(context, cart.id, "/customer", {});
  }
  return aligned;
}

/**
 * Changes a cart and answers with its new state.
 * @param path what comes after the cart's address, such as "/line-items".
 */
export async function changeCart(
  context: BagContext,
  cartId: string,
  path: string,
  body: Record<string, unknown>,
  method: "POST" | "DELETE" = "POST",
): Promise<MedusaCart> {
  const { cart } = await context.api<{ cart: MedusaCart }>(`/store/carts/${cartId}${path}`, {
    method,
    body,
    query: { fields: CART_FIELDS },
  });
  return cart;
}

/**
 * The cart to lay a piece into; made now when the visitor has none, or only one already bought.
 */
export async function cartForAdding(context: BagContext): Promise<string> {
  const cart = await openCart(context);
  if (cart) {
    return cart.id;
  }
  const region = await getRegion(context.locale);
  const created = await context.api<{ cart: MedusaCart }>("/store/carts", {
    method: "POST",
    body: { region_id: region.id, locale: parseLocale(context.locale).medusaLocale },
  });
  context.cookies.setBag(created.cart.id);
  if (clientOf(context)) {
    context.cookies.markClientBag();
  }
  return created.cart.id;
}

/**
 * The bag as long as it can still change; one already bought is forgotten.
 * @returns the cart, or null.
 */
export async function openCart(context: BagContext): Promise<MedusaCart | null> {
  try {
    return await currentCart(context);
  } catch (error) {
    if (error instanceof BagCompletedError) {
      context.cookies.clearBag();
      return null;
    }
    throw error;
  }
}

/** @throws HouseError 404 `bag_gone` when there is no bag to change. */
export async function requireCart(context: BagContext): Promise<MedusaCart> {
  const cart = await openCart(context);
  if (!cart) {
    throw new HouseError(404, "not_found", "bag_gone", "This bag is no longer there.");
  }
  return cart;
}

/**
 * Shapes a cart for the browser.
 * @param cart null for a visitor without a bag.
 */
export async function presentBag(context: BagContext, cart: MedusaCart | null): Promise<Bag> {
  const { currency, language } = parseLocale(context.locale);
  if (!cart) {
    const waiting = context.isClientBag && !context.token && !context.cookies.changesBag;
    return emptyBag(currency, waiting);
  }
  const ids = cart.items.flatMap((item) => (item.product_id ? [item.product_id] : []));
  return shapeBag(cart, await pieceFacts(context.api, ids, language));
}

/** Reads a cart again by id, after a change that does not answer with one. */
export async function rereadCart(context: BagContext, id: string): Promise<MedusaCart | null> {
  return readCart(context, id);
}
