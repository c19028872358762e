import type { Bag, BagAmounts, BagLine } from "../types";
import type { MedusaCart, MedusaCartItem } from "./medusa-cart";
import type { PieceFacts } from "./piece-facts";

/**
 * Shapes Medusa's cart into what the browser shows. Only chooses among amounts that the API has
 * worked out; nothing is added up except the count of pieces.
 * @param cart the cart, amounts in major units.
 * @param facts pieces by product id; without them a line falls back on what the cart keeps.
 */
export function shapeBag(cart: MedusaCart, facts: Map<string, PieceFacts>): Bag {
  const items = [...cart.items].sort((a, b) => a.created_at.localeCompare(b.created_at));
  const lines = items.map((item) => lineOf(item, facts));
  return {
    exists: true,
    waiting: false,
    currency: cart.currency_code,
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    codes: cart.promotions.flatMap((promotion) =>
      promotion.code ? [{ code: promotion.code, automatic: promotion.is_automatic }] : [],
    ),
    amounts: amountsOf(cart),
  };
}

function lineOf(item: MedusaCartItem, facts: Map<string, PieceFacts>): BagLine {
  const piece = item.product_id ? facts.get(item.product_id) : undefined;
  const stock = piece?.available.get(item.variant_id ?? "");
  return {
    id: item.id,
    variant_id: item.variant_id ?? "",
    handle: piece?.handle ?? item.product_handle,
    title: piece?.title ?? item.product_title ?? item.title,
    house: piece?.house ?? null,
    options: optionsOf(item.variant_title),
    quantity: item.quantity,
    amount: item.is_tax_inclusive ? item.original_total : item.subtotal,
    image: piece?.image ?? null,
    made_to_order: piece?.made_to_order ?? false,
    lead_time_weeks: piece?.lead_time_weeks ?? null,
    // A piece or variant that is no longer offered cannot be bought either.
    available: stock === undefined ? 0 : stock,
  };
}

/**
 * Medusa keeps a variant's title in the language of the cart, while option values come in English.
 * @param variantTitle such as "Ivory / 38".
 */
export function optionsOf(variantTitle: string | null): string[] {
  return variantTitle ? variantTitle.split(" / ").filter((part) => part !== "Default") : [];
}

/**
 * Where prices include taxes every amount is shown with them and the tax is told as a part of the
 * total; elsewhere amounts are net and the tax is a line of its own, unknown until the address is.
 */
function amountsOf(cart: MedusaCart): BagAmounts {
  const tax_included = cart.items.every((item) => item.is_tax_inclusive);
  const hasDelivery = cart.shipping_methods.length > 0;
  const hasAddress = Boolean(cart.shipping_address?.postal_code);
  return {
    pieces: tax_included ? cart.original_item_total : cart.item_subtotal,
    discount: tax_included ? cart.discount_total : cart.discount_subtotal,
    delivery: hasDelivery ? (tax_included ? cart.shipping_total : cart.shipping_subtotal) : null,
    tax: tax_included || hasAddress ? cart.tax_total : null,
    tax_included,
    total: cart.total,
  };
}
