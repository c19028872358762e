import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { Link } from "@/i18n/navigation";
import { formatDate } from "@/lib/format";
import { Price } from "@/ui";

import styles from "./orders-list.module.css";
import type { OrderSummary } from "./types";

/** Orders as rows, each a link as wide as the row. */
export function OrdersList({ orders }: { orders: OrderSummary[] }) {
  const t = useTranslations("account.orders");
  const locale = useLocale() as Locale;
  return (
    <ul className={styles.list}>
      {orders.map((order) => (
        <li key={order.id}>
          <Link href={`/account/orders/${order.id}`} className={styles.row}>
            <span className={styles.number}>{t("number", { number: order.number })}</span>
            <span className={styles.quiet}>
              {t("placed", { date: formatDate(order.placed_at, locale) })}
            </span>
            <span className={styles.quiet}>{t("pieces", { count: order.pieces })}</span>
            <span>{t(`states.${order.state}`)}</span>
            <span className={styles.total}>
              <Price amount={order.total} currency={order.currency} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
