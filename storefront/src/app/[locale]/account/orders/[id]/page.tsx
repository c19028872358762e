import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { OrderPage } from "@/features/account/order-page";
import { ownOrder } from "@/features/account/server/orders";
import { asClient } from "@/features/account/server/require-client";
import { parseLocale } from "@/i18n/markets";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

type Props = PageProps<"/[locale]/account/orders/[id]">;

export const generateMetadata = accountMetadata("orders");

export default async function AccountOrderPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/account/orders/${encodeURIComponent(id)}`;
  const order = await asClient(locale, here, (visitor) =>
    ownOrder(visitor, id, parseLocale(locale).language),
  );
  if (!order) {
    notFound();
  }
  return (
    <AccountFrame>
      <OrderPage order={order} />
    </AccountFrame>
  );
}
