"use client";

import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { formatDate, formatMoney } from "@/lib/format";
import { TextLink } from "@/ui";

import type { ClientFile } from "../clientele-types";
import styles from "./client-view.module.css";
import { Learned } from "./learned";
import { ProfileFacts } from "./profile-facts";
import type { TasteNames } from "./taste-names";

/** A client as their stylist knows them: sizes first, then taste, then what they did together. */
export function ClientView({ client, names }: { client: ClientFile; names: TasteNames }) {
  const t = useTranslations("atelier.clients");
  const locale = useLocale() as Locale;
  const { style_profile: profile, engagements, orders_from_boards: orders } = client;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <ProfileFacts profile={profile} names={names} />
      </div>
      <aside className={styles.aside}>
        <section>
          <h2 className={styles.title}>{t("engagements")}</h2>
          <ul className={styles.list}>
            {engagements.map(({ id, title, status }) => (
              <li key={id} className={styles.row}>
                <TextLink href={`/atelier/engagements/${id}`} bare prefetch={false}>
                  {title}
                </TextLink>
                <span className={styles.quiet}>{t(`statuses.${status}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className={styles.title}>{t("orders")}</h2>
          {orders.length > 0 ? (
            <ul className={styles.list}>
              {orders.map((order) => (
                <li key={order.id} className={styles.row}>
                  <TextLink href={`/atelier/boards/${order.board_id}`} bare prefetch={false}>
                    {order.board_title}
                  </TextLink>
                  <span>{formatMoney(order.total.amount, order.total.currency_code, locale)}</span>
                  <span className={styles.under}>{formatDate(order.created_at, locale)}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className={styles.quiet}>{t("noOrders")}</p>
          )}
        </section>
        <Learned profile={profile} names={names} />
      </aside>
    </div>
  );
}
