import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { CLIENT_ADDRESS, type DemoClient } from "./accounts";
import { rows, seedError, type SeedContext } from "./context";
import { variantsOf } from "./piece-variants";
import type { DemoPiece } from "./schema";

const MARKET = "eu";
const PAYMENT_PROVIDER = "pp_system_default";
/** Left untouched by the demo's own orders, so that the last of a piece stays for sale. */
const KEPT_IN_STOCK = 2;

/** Orders the demo client has made: the first is at home already, the second is being prepared. */
const PAST_ORDERS = [
  { key: "demo-order-1", delivery: "express", pieces: 2, delivered: true },
  { key: "demo-order-2", delivery: "white-glove", pieces: 1, delivered: false },
] as const;

type PastOrder = (typeof PAST_ORDERS)[number];

type OrderPlaces = { client: DemoClient; regionId: string; channelId: string };

type CartRow = {
  id: string;
  completed_at: string | null;
  metadata: { demo_key?: string } | null;
  shipping_methods?: { id: string }[];
  payment_collection?: { id: string; payment_sessions?: { id: string }[] };
};
type OrderRow = {
  id: string;
  metadata: { demo_key?: string } | null;
  items: { id: string; quantity: number }[];
  fulfillments?: { id: string; shipped_at: string | null; delivered_at: string | null }[];
  payment_collections?: { payments?: { id: string; captured_at: string | null }[] }[];
};

/** Article numbers to order: plentiful pieces, from the least newest, never the same twice. */
export function skusToOrder(pieces: readonly DemoPiece[], skip: number, count: number): string[] {
  return [...pieces]
    .sort((a, b) => b.newness_rank - a.newness_rank)
    .flatMap((piece) => {
      const variant = variantsOf(piece).find(({ stock }) => stock > KEPT_IN_STOCK);
      return variant && !piece.made_to_order ? [variant.sku] : [];
    })
    .slice(skip, skip + count);
}

async function findCart(context: SeedContext, clientId: string, key: string): Promise<CartRow[]> {
  const carts = await rows<CartRow>(
    context,
    "cart",
    [
      "id",
      "completed_at",
      "metadata",
      "shipping_methods.id",
      "payment_collection.id",
      "payment_collection.payment_sessions.id",
    ],
    { customer_id: clientId },
  );
  return carts.filter(({ metadata }) => metadata?.demo_key === key);
}

async function openCart(
  context: SeedContext,
  order: PastOrder,
  skus: readonly string[],
  { client, regionId, channelId }: OrderPlaces,
): Promise<CartRow | undefined> {
  const [known] = await findCart(context, client.id, order.key);
  if (known) {
    return known;
  }
  const variants = await rows<{ id: string }>(context, "product_variant", ["id"], { sku: skus });
  if (!variants.length) {
    return undefined;
  }
  await createCartWorkflow(context.container).run({
    input: {
      region_id: regionId,
      sales_channel_id: channelId,
      customer_id: client.id,
      email: client.email,
      shipping_address: CLIENT_ADDRESS,
      billing_address: CLIENT_ADDRESS,
      items: variants.map(({ id }) => ({ variant_id: id, quantity: 1 })),
      metadata: { demo_key: order.key },
    },
  });
  return (await findCart(context, client.id, order.key))[0];
}

async function deliveryOption(context: SeedContext, code: string): Promise<string> {
  const region = context.data.regions.find(({ market }) => market === MARKET);
  const options = await rows<{
    id: string;
    type: { code: string };
    service_zone: { name: string };
  }>(context, "shipping_option", ["id", "type.code", "service_zone.name"]);
  const option = options.find(
    ({ type, service_zone }) => type.code === code && service_zone.name === region?.name.en,
  );
  if (!option) {
    throw seedError(`There is no delivery "${code}" in the market "${MARKET}".`);
  }
  return option.id;
}

/** Takes a cart to its order, from wherever an earlier run has left it. */
async function checkOut(context: SeedContext, cart: CartRow, delivery: string): Promise<void> {
  const { container } = context;
  if (!cart.shipping_methods?.length) {
    const id = await deliveryOption(context, delivery);
    await addShippingMethodToCartWorkflow(container).run({
      input: { cart_id: cart.id, options: [{ id }] },
    });
  }
  let collectionId = cart.payment_collection?.id;
  if (!collectionId) {
    const { result } = await createPaymentCollectionForCartWorkflow(container).run({
      input: { cart_id: cart.id },
    });
    collectionId = (result as { id: string }).id;
  }
  if (!cart.payment_collection?.payment_sessions?.length) {
    await createPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: collectionId, provider_id: PAYMENT_PROVIDER },
    });
  }
  await completeCartWorkflow(container).run({ input: { id: cart.id } });
}

async function readOrder(
  context: SeedContext,
  clientId: string,
  key: string,
): Promise<OrderRow | undefined> {
  const orders = await rows<OrderRow>(
    context,
    "order",
    [
      "id",
      "metadata",
      "items.id",
      "items.quantity",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
    ],
    { customer_id: clientId },
  );
  return orders.find(({ metadata }) => metadata?.demo_key === key);
}

async function capture(context: SeedContext, order: OrderRow): Promise<void> {
  const payments = order.payment_collections?.flatMap((collection) => collection.payments ?? []);
  for (const { id, captured_at } of payments ?? []) {
    if (!captured_at) {
      await capturePaymentWorkflow(context.container).run({ input: { payment_id: id } });
    }
  }
}

async function deliver(context: SeedContext, order: OrderRow): Promise<void> {
  const { container } = context;
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
  let [fulfilment] = order.fulfillments ?? [];
  if (!fulfilment) {
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, items },
    });
    fulfilment = { id: result.id, shipped_at: null, delivered_at: null };
  }
  if (!fulfilment.shipped_at) {
    await createOrderShipmentWorkflow(container).run({
      input: { order_id: order.id, fulfillment_id: fulfilment.id, items },
    });
  }
  if (!fulfilment.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order.id, fulfillmentId: fulfilment.id },
    });
  }
}

/** Places the demo client's past orders the way a client does: cart, delivery, payment, order. */
export async function seedOrders(context: SeedContext, places: OrderPlaces): Promise<void> {
  let skip = 0;
  for (const past of PAST_ORDERS) {
    const skus = skusToOrder(context.data.pieces, skip, past.pieces);
    skip += past.pieces;
    let order = await readOrder(context, places.client.id, past.key);
    if (!order) {
      const cart = await openCart(context, past, skus, places);
      if (!cart) {
        context.say(`  no piece is plentiful enough for ${past.key}`);
        continue;
      }
      await checkOut(context, cart, past.delivery);
      order = await readOrder(context, places.client.id, past.key);
    }
    if (order && past.delivered) {
      await capture(context, order);
      await deliver(context, order);
    }
  }
}
