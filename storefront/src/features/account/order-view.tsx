import { useTranslations } from "next-intl";

import { LinePicture, Totals } from "@/features/bag";
import { AddressLines } from "@/features/checkout";
import { Price, TextLink } from "@/ui";

import styles from "./order-view.module.css";
import type { Order } from "./types";

/** Pieces, sum, address and delivery of an order; the same on its page, after buying and on paper. */
export function OrderView({ order }: { order: Order }) {
  const t = useTranslations("account.order");
  return (
    <div className={styles.order}>
      <section aria-label={t("lines")}>
        <ul className={styles.lines}>
          {order.lines.map((line) => (
            <li key={line.id} className={styles.line}>
              <LinePicture line={line} />
              <div>
                {line.house && <p className={styles.house}>{line.house}</p>}
                <p>
                  {line.handle ? (
                    <TextLink href={`/p/${line.handle}`} bare>
                      {line.title}
                    </TextLink>
                  ) : (
                    line.title
                  )}
                </p>
                {line.options.length > 0 && (
                  <p className={styles.detail}>{line.options.join(", ")}</p>
                )}
                {line.quantity > 1 && (
                  <p className={styles.detail}>{t("quantity", { count: line.quantity })}</p>
                )}
                {line.made_to_order && <p className={styles.detail}>{t("madeToOrder")}</p>}
              </div>
              <p className={styles.amount}>
                <Price amount={line.amount} currency={order.currency} />
              </p>
            </li>
          ))}
        </ul>
        <Totals amounts={order.amounts} currency={order.currency} />
      </section>
      <dl className={styles.facts}>
        {order.address && (
          <div>
            <dt>{t("address")}</dt>
            <dd>
              <AddressLines address={order.address} />
            </dd>
          </div>
        )}
        {order.delivery && (
          <div>
            <dt>{t("delivery")}</dt>
            <dd>{order.delivery}</dd>
          </div>
        )}
        {order.email && (
          <div>
            <dt>{t("contact")}</dt>
            <dd>{order.email}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
