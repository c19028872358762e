import { confirmedOrder } from "@/features/account/server/orders";
import { Confirmed } from "@/features/checkout/confirmed";
import { OrderHidden } from "@/features/checkout/order-hidden";
import { parseLocale } from "@/i18n/markets";
import { pageLocale } from "@/lib/session/page-locale";
import { checkoutMetadata } from "@/lib/session/private-metadata";
import { readVisitor } from "@/lib/session/visitor";

export const generateMetadata = checkoutMetadata("confirmed");

export default async function ConfirmedPage({
  params,
}: PageProps<"/[locale]/checkout/confirmed/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const visitor = await readVisitor(locale);
  const order = await confirmedOrder(visitor, id, parseLocale(locale).language);
  return order ? (
    <Confirmed order={order} isClient={visitor.token !== null} />
  ) : (
    <OrderHidden id={id} />
  );
}
