import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { ConfirmedOrder } from "../../lib/mail/order-confirmation";

type Address = Partial<
  Record<
    | "first_name"
    | "last_name"
    | "company"
    | "address_1"
    | "address_2"
    | "postal_code"
    | "city"
    | "province"
    | "country_code",
    string | null
  >
>;

/** An order as `query.graph` gives it for `CONFIRMED_ORDER_FIELDS`. */
export type PlacedOrder = {
  id: string;
  display_id: number;
  email: string | null;
  locale?: string | null;
  currency_code: string;
  total: BigNumberInput;
  tax_total: BigNumberInput;
  discount_total: BigNumberInput;
  region?: { metadata?: Record<string, unknown> | null } | null;
  customer?: { has_account: boolean } | null;
  items: {
    product_title?: string | null;
    title: string;
    variant_title?: string | null;
    quantity: BigNumberInput;
    original_total: BigNumberInput;
    is_tax_inclusive: boolean;
  }[];
  shipping_methods: { name: string; original_total: BigNumberInput }[];
  shipping_address?: Address | null;
};

export const CONFIRMED_ORDER_FIELDS: string[] = [
  "id",
  "display_id",
  "email",
  "locale",
  "currency_code",
  "total",
  "tax_total",
  "discount_total",
  "region.metadata",
  "customer.has_account",
  "items.*",
  "items.original_total",
  "shipping_methods.*",
  "shipping_methods.original_total",
  "shipping_address.*",
];

function number(amount: BigNumberInput): number {
  return MathBN.convert(amount).toNumber();
}

function addressLines(address: Address): string[] {
  const lines = [
    [address.first_name, address.last_name],
    [address.company],
    [address.address_1],
    [address.address_2],
    [address.postal_code, address.city],
    [address.province, address.country_code?.toUpperCase()],
  ];
  return lines.map((parts) => parts.filter(Boolean).join(" ")).filter(Boolean);
}

/** Medusa names the only variant of a piece after nothing in particular. */
const UNNAMED_VARIANTS: ReadonlySet<string> = new Set(["default", "default variant"]);

/** Picks from a placed order what its confirmation says. */
export function toConfirmedOrder(order: PlacedOrder): ConfirmedOrder {
  return {
    id: order.id,
    number: order.display_id,
    currency: order.currency_code.toUpperCase(),
    lines: order.items.map((item) => {
      const variant = item.variant_title ?? null;
      return {
        title: item.product_title ?? item.title,
        variant: variant && UNNAMED_VARIANTS.has(variant.toLowerCase()) ? null : variant,
        quantity: number(item.quantity),
        total: number(item.original_total),
      };
    }),
    deliveryName: order.shipping_methods.map(({ name }) => name).join(", ") || null,
    deliveryTotal: order.shipping_methods.reduce(
      (sum, { original_total }) => sum + number(original_total),
      0,
    ),
    discountTotal: number(order.discount_total),
    taxTotal: number(order.tax_total),
    taxIncluded: order.items.every(({ is_tax_inclusive }) => is_tax_inclusive),
    total: number(order.total),
    address: order.shipping_address ? addressLines(order.shipping_address) : [],
    hasAccount: order.customer?.has_account ?? false,
  };
}
