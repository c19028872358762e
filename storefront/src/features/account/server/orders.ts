import "server-only";

import { type MedusaAddress, optionsOf, pieceFacts } from "@/features/bag/server";
import { fromMedusaAddress } from "@/features/checkout/server";
import { isNotFound } from "@/lib/api-error";
import type { Visitor } from "@/lib/session/visitor";

import type { Order, OrderLine, OrderState, OrderSummary } from "../types";

interface MedusaOrderSummary {
  id: string;
  display_id: number;
  status: string;
  fulfillment_status: string;
  created_at: string;
  total: number;
  currency_code: string;
  items: { quantity: number }[];
}

interface MedusaOrder extends MedusaOrderSummary {
  email: string;
  tax_total: number;
  discount_total: number;
  discount_subtotal: number;
  item_subtotal: number;
  original_item_total: number;
  shipping_total: number;
  shipping_subtotal: number;
  items: {
    id: string;
    product_id: string | null;
    product_title: string | null;
    product_handle: string | null;
    variant_title: string | null;
    title: string;
    quantity: number;
    is_tax_inclusive: boolean;
    subtotal: number;
    original_total: number;
  }[];
  shipping_address: MedusaAddress | null;
  shipping_methods: { name: string }[];
}

const ORDER_ID = /^order_[A-Za-z0-9]{10,40}$/;
const ORDERS_PER_PAGE = 10;
const SUMMARY_FIELDS =
  "id,display_id,status,fulfillment_status,created_at,total,currency_code,items.quantity";
const DETAIL_FIELDS = [
  SUMMARY_FIELDS,
  "email,tax_total,discount_total,discount_subtotal,item_subtotal,original_item_total",
  "shipping_total,shipping_subtotal,*items,items.subtotal,items.original_total",
  "*shipping_address,*shipping_methods",
].join(",");

/**
 * Orders of the client who is signed in, newest first.
 * @param page from 1.
 */
export async function listOrders(
  visitor: Visitor,
  page: number,
): Promise<{ orders: OrderSummary[]; count: number; pages: number }> {
  const { orders, count } = await visitor.api<{ orders: MedusaOrderSummary[]; count: number }>(
    "/store/orders",
    {
      query: {
        limit: ORDERS_PER_PAGE,
        offset: (page - 1) * ORDERS_PER_PAGE,
        order: "-created_at",
        fields: SUMMARY_FIELDS,
      },
    },
  );
  return {
    orders: orders.map(summaryOf),
    count,
    pages: Math.max(1, Math.ceil(count / ORDERS_PER_PAGE)),
  };
}

/**
 * One order of the client who is signed in. Asked for through their list, because a guest's single
 * order is given by the API to anybody who knows its id.
 * @returns null when there is no such order of theirs.
 */
export async function ownOrder(
  visitor: Visitor,
  id: string,
  language: "en" | "fr",
): Promise<Order | null> {
  if (!visitor.token || !ORDER_ID.test(id)) {
    return null;
  }
  const { orders } = await visitor.api<{ orders: MedusaOrder[] }>("/store/orders", {
    query: { id, limit: 1, fields: DETAIL_FIELDS },
  });
  const [order] = orders;
  return order ? detailOf(visitor, order, language) : null;
}

/**
 * The order of a confirmation page. The API gives the order of an account to its client alone, and
 * a guest's to whoever has its unguessable id, which is also in the mailed link. Name and address
 * are shown only where the order was placed, or to its client.
 * @returns null when the API does not give it to this visitor.
 */
export async function confirmedOrder(
  visitor: Visitor,
  id: string,
  language: "en" | "fr",
): Promise<Order | null> {
  const own = await ownOrder(visitor, id, language);
  if (own || !ORDER_ID.test(id)) {
    return own;
  }
  try {
    const { order } = await visitor.api<{ order: MedusaOrder }>(`/store/orders/${id}`, {
      query: { fields: DETAIL_FIELDS },
    });
    const shown = await detailOf(visitor, order, language);
    return visitor.placedOrders.includes(id) ? shown : { ...shown, address: null, email: null };
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}

function summaryOf(order: MedusaOrderSummary): OrderSummary {
  return {
    id: order.id,
    number: order.display_id,
    placed_at: order.created_at,
    state: stateOf(order),
    total: order.total,
    currency: order.currency_code,
    pieces: order.items.reduce((sum, item) => sum + item.quantity, 0),
  };
}

async function detailOf(
  visitor: Visitor,
  order: MedusaOrder,
  language: "en" | "fr",
): Promise<Order> {
  const ids = order.items.flatMap((item) => (item.product_id ? [item.product_id] : []));
  const facts = await pieceFacts(visitor.api, ids, language);
  const tax_included = order.items.every((item) => item.is_tax_inclusive);
  return {
    ...summaryOf(order),
    email: order.email,
    lines: order.items.map((item): OrderLine => {
      const piece = item.product_id ? facts.get(item.product_id) : undefined;
      return {
        id: item.id,
        handle: piece?.handle ?? null,
        title: piece?.title ?? item.product_title ?? item.title,
        house: piece?.house ?? null,
        options: optionsOf(item.variant_title),
        quantity: item.quantity,
        amount: tax_included ? item.original_total : item.subtotal,
        image: piece?.image ?? null,
        made_to_order: piece?.made_to_order ?? false,
      };
    }),
    amounts: {
      pieces: tax_included ? order.original_item_total : order.item_subtotal,
      discount: tax_included ? order.discount_total : order.discount_subtotal,
      delivery: tax_included ? order.shipping_total : order.shipping_subtotal,
      tax: order.tax_total,
      tax_included,
      total: order.total,
    },
    address: fromMedusaAddress(order.shipping_address),
    delivery: order.shipping_methods[0]?.name ?? null,
  };
}

/** Medusa's many fulfilment states in the four words that a client needs. */
export function stateOf(order: { status: string; fulfillment_status: string }): OrderState {
  if (order.status === "canceled") {
    return "cancelled";
  }
  switch (order.fulfillment_status) {
    case "delivered":
      return "delivered";
    case "partially_delivered":
    case "shipped":
    case "partially_shipped":
      return "on_its_way";
    case "fulfilled":
    case "partially_fulfilled":
      return "preparing";
    default:
      return "placed";
  }
}
