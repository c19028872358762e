import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { OrdersList } from "@/features/account/orders-list";
import { OrdersPager } from "@/features/account/orders-pager";
import { listOrders } from "@/features/account/server/orders";
import { asClient } from "@/features/account/server/require-client";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { Button } from "@/ui";

const LAST_PAGE = 1_000;

export const generateMetadata = accountMetadata("orders");

export default async function OrdersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/orders">) {
  const locale = await pageLocale(params);
  const asked = Number(single((await searchParams).page) ?? "1");
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const here = page > 1 ? `/account/orders?page=${page}` : "/account/orders";
  const { orders, pages } = await asClient(locale, here, (visitor) => listOrders(visitor, page));
  const t = await getTranslations("account.orders");
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")} wide>
        {orders.length > 0 ? (
          <OrdersList orders={orders} />
        ) : (
          <>
            <p>{t("empty")}</p>
            <Button variant="quiet" href="/">
              {t("emptyAction")}
            </Button>
          </>
        )}
        <OrdersPager page={page} pages={pages} />
      </AccountPageBody>
    </AccountFrame>
  );
}
