import { type MailBlock, type MailContent, type MailRow, renderMail } from "./document";
import type { MailLocale } from "./locale";

type OrderLine = { title: string; variant: string | null; quantity: number; total: number };

/** An order as the mail tells it; amounts in major units of `currency` (ISO 4217). */
export type ConfirmedOrder = {
  id: string;
  number: number;
  currency: string;
  lines: readonly OrderLine[];
  deliveryName: string | null;
  deliveryTotal: number;
  discountTotal: number;
  taxTotal: number;
  taxIncluded: boolean;
  total: number;
  address: readonly string[];
  hasAccount: boolean;
};

type OrderConfirmation = { locale: MailLocale; order: ConfirmedOrder; storefrontUrl: string };

const WORDS = {
  en: {
    subject: (number: number) => `Your order ${number}`,
    preview: "Thank you. We are preparing your pieces.",
    title: "Thank you.",
    received: (number: number) =>
      `Your order ${number} is with us. We write again when it leaves the house.`,
    quantity: (quantity: number) => `Quantity ${quantity}`,
    delivery: "Delivery",
    complimentary: "Complimentary",
    discount: "Your advantage",
    tax: "Taxes",
    taxIncluded: "Of which taxes",
    total: "Total",
    address: "We deliver to",
    action: "See the order",
    footer: "A question about your order? Simply answer this message.",
  },
  fr: {
    subject: (number: number) => `Votre commande ${number}`,
    preview: "Merci. Nous préparons vos pièces.",
    title: "Merci.",
    received: (number: number) =>
      `Votre commande ${number} nous est parvenue. Nous vous écrirons à son départ.`,
    quantity: (quantity: number) => `Quantité ${quantity}`,
    delivery: "Livraison",
    complimentary: "Offerte",
    discount: "Votre avantage",
    tax: "Taxes",
    taxIncluded: "Dont taxes",
    total: "Total",
    address: "Adresse de livraison",
    action: "Voir la commande",
    footer: "Une question sur votre commande ? Répondez simplement à ce message.",
  },
} as const;

function moneyFormat(locale: MailLocale, currency: string): (amount: number) => string {
  const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" } as const;
  const format = new Intl.NumberFormat(locale.intl, options);
  return (amount) => format.format(amount);
}

function summaryRows({ locale, order }: OrderConfirmation): MailRow[] {
  const words = WORDS[locale.language];
  const money = moneyFormat(locale, order.currency);
  const delivery = order.deliveryTotal === 0 ? words.complimentary : money(order.deliveryTotal);
  return [
    ...order.lines.map(({ title, variant, quantity, total }) => ({
      label: title,
      note: [variant, quantity > 1 ? words.quantity(quantity) : null].filter(Boolean).join(", "),
      value: money(total),
    })),
    { label: words.delivery, note: order.deliveryName ?? undefined, value: delivery },
    ...(order.discountTotal > 0
      ? [{ label: words.discount, value: money(-order.discountTotal) }]
      : []),
    ...(order.taxTotal > 0
      ? [{ label: order.taxIncluded ? words.taxIncluded : words.tax, value: money(order.taxTotal) }]
      : []),
  ];
}

/** The mail that says an order has arrived, with what was bought, for how much, and where it goes. */
export function orderConfirmationMail(confirmation: OrderConfirmation): MailContent {
  const { locale, order, storefrontUrl } = confirmation;
  const words = WORDS[locale.language];
  const money = moneyFormat(locale, order.currency);
  const page = order.hasAccount ? "account/orders" : "checkout/confirmed";
  const address: MailBlock[] = order.address.length
    ? [{ kind: "address", title: words.address, lines: order.address }]
    : [];
  return renderMail({
    language: locale.language,
    subject: words.subject(order.number),
    preview: words.preview,
    title: words.title,
    blocks: [
      { kind: "paragraph", text: words.received(order.number) },
      {
        kind: "rows",
        rows: summaryRows(confirmation),
        total: { label: words.total, value: money(order.total) },
      },
      ...address,
      {
        kind: "action",
        label: words.action,
        url: `${storefrontUrl}/${locale.storefront}/${page}/${encodeURIComponent(order.id)}`,
      },
    ],
    footer: words.footer,
  });
}
