import {
  BagCompletedError,
  type BagContext,
  changeCart,
  currentCart,
  type MedusaAddress,
  type MedusaCart,
  presentBag,
} from "@/features/bag/server";
import { HouseError } from "@/lib/session";

import type { Address } from "../address";
import type { Checkout, Delivery, SavedAddress } from "../types";
import { checkedAddress, fromMedusaAddress } from "./address-map";
import { paymentOf } from "./payment";
import { alreadyPlaced } from "./place-order";

interface MedusaShippingOption {
  id: string;
  name: string;
  amount: number | null;
  type: { label: string; description: string | null; code: string } | null;
  insufficient_inventory?: boolean;
}

interface MedusaCustomer {
  email: string;
  first_name: string | null;
  last_name: string | null;
  addresses: (MedusaAddress & { id: string; is_default_shipping: boolean })[];
}

/**
 * The cart that is being bought.
 * @throws HouseError 409 `bag_empty` when there is nothing to buy, 409 `already_placed` with the
 *   order's id when another tab (or this one, before its answer was lost) has bought it.
 */
export async function checkoutCart(context: BagContext): Promise<MedusaCart> {
  const cart = await presentCart(context);
  if (!cart || cart.items.length === 0) {
    throw new HouseError(409, "conflict", "bag_empty", "There is nothing in the bag.");
  }
  return cart;
}

async function presentCart(context: BagContext): Promise<MedusaCart | null> {
  try {
    return await currentCart(context);
  } catch (error) {
    if (error instanceof BagCompletedError) {
      throw await alreadyPlaced(context, error.cartId);
    }
    throw error;
  }
}

/**
 * @returns everything the checkout page shows; with a bag that is empty nothing else matters.
 * @throws HouseError 409 `already_placed`.
 */
export async function readCheckout(context: BagContext): Promise<Checkout> {
  const cart = await presentCart(context);
  if (cart && cart.items.length > 0) {
    return presentCheckout(context, cart);
  }
  return {
    bag: await presentBag(context, null),
    board_id: context.boardId ?? null,
    email: null,
    client: null,
    address: null,
    countries: [],
    deliveries: [],
    delivery_id: null,
    payment: { methods: [], stripe_key: null, session: null },
  };
}

/** @returns everything the checkout page shows for this cart. */
export async function presentCheckout(context: BagContext, cart: MedusaCart): Promise<Checkout> {
  const address = fromMedusaAddress(cart.shipping_address);
  const [bag, client, deliveries, payment] = await Promise.all([
    presentBag(context, cart),
    readClient(context),
    address ? deliveriesOf(context, cart) : [],
    paymentOf(context, cart),
  ]);
  const chosen = cart.shipping_methods[0]?.shipping_option_id ?? null;
  return {
    bag,
    board_id: context.boardId ?? null,
    email: client?.email ?? cart.email,
    client,
    address,
    countries: countriesOf(cart),
    deliveries,
    delivery_id: deliveries.some((delivery) => delivery.id === chosen) ? chosen : null,
    payment,
  };
}

function countriesOf(cart: MedusaCart): string[] {
  return cart.region.countries.map((country) => country.iso_2.toLowerCase());
}

async function readClient(context: BagContext): Promise<Checkout["client"]> {
  if (!context.token) {
    return null;
  }
  const { customer } = await context.api<{ customer: MedusaCustomer }>("/store/customers/me");
  const addresses = customer.addresses.flatMap((saved): SavedAddress[] => {
    const address = fromMedusaAddress(saved);
    return address ? [{ ...address, id: saved.id, is_default: saved.is_default_shipping }] : [];
  });
  return {
    first_name: customer.first_name ?? "",
    last_name: customer.last_name ?? "",
    email: customer.email,
    addresses,
  };
}

async function deliveriesOf(context: BagContext, cart: MedusaCart): Promise<Delivery[]> {
  const { shipping_options } = await context.api<{ shipping_options: MedusaShippingOption[] }>(
    "/store/shipping-options",
    { query: { cart_id: cart.id } },
  );
  return shipping_options
    .map((option) => ({
      id: option.id,
      name: option.name,
      description: option.type?.description ?? null,
      amount: option.amount,
    }))
    .sort((a, b) => (a.amount ?? Infinity) - (b.amount ?? Infinity));
}

/** Writes the address, and keeps it in the account when the client wishes. */
export async function setAddress(
  context: BagContext,
  cart: MedusaCart,
  typed: Address,
  keep: boolean,
): Promise<MedusaCart> {
  const address = checkedAddress(typed, countriesOf(cart));
  const changed = await changeCart(context, cart.id, "", {
    shipping_address: address,
    billing_address: address,
  });
  if (keep) {
    await keepAddress(context, address);
  }
  return changed;
}

/** The first address that a client keeps is their usual one. */
async function keepAddress(context: BagContext, address: Address): Promise<void> {
  const client = await readClient(context);
  if (client) {
    await context.api("/store/customers/me/addresses", {
      method: "POST",
      body: { ...address, is_default_shipping: client.addresses.length === 0 },
    });
  }
}

/** @throws HouseError 409 `delivery_unavailable` when it is not offered for this address. */
export async function setDelivery(
  context: BagContext,
  cart: MedusaCart,
  deliveryId: string,
): Promise<MedusaCart> {
  const offered = await deliveriesOf(context, cart);
  if (!offered.some((delivery) => delivery.id === deliveryId)) {
    throw new HouseError(
      409,
      "conflict",
      "delivery_unavailable",
      "This delivery is not offered for the address.",
    );
  }
  return changeCart(context, cart.id, "/shipping-methods", { option_id: deliveryId });
}
