import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { formatDate } from "@/lib/format";
import { Button, PageTitle } from "@/ui";

import styles from "./order-page.module.css";
import { OrderTimeline } from "./order-timeline";
import { OrderView } from "./order-view";
import { PrintButton } from "./print-button";
import { PrintHead } from "./print-head";
import type { Order } from "./types";

/** One order in the account: where it stands, and everything in it. */
export function OrderPage({ order }: { order: Order }) {
  const t = useTranslations("account.order");
  const list = useTranslations("account.orders");
  const locale = useLocale() as Locale;
  return (
    <div className={styles.page}>
      <PrintHead />
      <div>
        <PageTitle
          eyebrow={list("placed", { date: formatDate(order.placed_at, locale) })}
          title={list("number", { number: order.number })}
        />
        <div className={styles.actions} data-print="hide">
          <Button variant="quiet" href="/account/orders">
            {t("back")}
          </Button>
          <PrintButton label={t("print")} />
        </div>
      </div>
      <OrderTimeline state={order.state} />
      <OrderView order={order} />
    </div>
  );
}
