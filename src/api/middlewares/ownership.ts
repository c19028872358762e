import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../lib/house-error";
import { safeDecode } from "../../lib/safe-decode";

type Owned = { customer?: { id: string; has_account: boolean } | null };

const CUSTOMER_FIELDS = ["customer.id", "customer.has_account"];
const NO_BAG = "We do not know this bag.";
const NO_ORDER = "We do not know this order.";
// Accepting and declining prove themselves by a token that was mailed.
const TRANSFER_BY_TOKEN = /^\/[^/]+\/transfer\/(?:accept|decline|cancel)\/?$/i;

function firstSegment(path: string): string | undefined {
  const segment = path.split("/")[1];
  return segment ? safeDecode(segment) : undefined;
}

function isForeign(owned: Owned | null | undefined, actorId: string | undefined): boolean {
  const customer = owned?.customer;
  return Boolean(customer?.has_account) && customer?.id !== actorId;
}

function actorId(req: AuthenticatedMedusaRequest): string | undefined {
  const actor = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined;
  return actor?.actor_type === "customer" ? actor.actor_id : undefined;
}

async function assertOwnCart(req: AuthenticatedMedusaRequest, cartId: string): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", ...CUSTOMER_FIELDS],
    filters: { id: cartId },
  });
  if (isForeign(data[0], actorId(req))) {
    throw notFound(NO_BAG);
  }
}

/**
 * A cart of a client with an account exists for that client only. The unguessable id is what opens
 * a guest's cart. Mounted at `/store/carts`.
 */
export async function guardCarts(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cartId = firstSegment(req.path);
  if (cartId) {
    await assertOwnCart(req, cartId);
  }
  next();
}

/** The same for routes that name a cart in their query or body. Mounted at `/store`. */
export async function guardNamedCart(
  req: AuthenticatedMedusaRequest<{ cart_id?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const body = req.body as { cart_id?: unknown } | undefined;
  for (const cartId of [req.query.cart_id, body?.cart_id]) {
    if (typeof cartId === "string") {
      await assertOwnCart(req, cartId);
    }
  }
  next();
}

/** A payment belongs to whom its cart belongs to. Mounted at `/store/payment-collections`. */
export async function guardPayments(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const collectionId = firstSegment(req.path);
  if (collectionId) {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "cart_payment_collection",
      fields: ["cart_id"],
      filters: { payment_collection_id: collectionId },
    });
    const cartId = (data[0] as { cart_id?: string } | undefined)?.cart_id;
    if (cartId) {
      await assertOwnCart(req, cartId);
    }
  }
  next();
}

/**
 * An order of a client with an account exists for that client only. Mounted at `/store/orders`.
 */
export async function guardOrders(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = firstSegment(req.path);
  if (orderId && !TRANSFER_BY_TOKEN.test(req.path)) {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", ...CUSTOMER_FIELDS],
      filters: { id: orderId },
    });
    if (isForeign(data[0], actorId(req))) {
      throw notFound(NO_ORDER);
    }
  }
  next();
}
