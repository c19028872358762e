"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";

import styles from "./totals.module.css";
import type { BagAmounts } from "./types";

interface Props {
  amounts: BagAmounts;
  currency: string;
  /** True while the house works the amounts out anew. */
  busy?: boolean;
}

/** The sum of a bag or an order as the house has worked it out; nothing is calculated here. */
export function Totals({ amounts, currency, busy = false }: Props) {
  const t = useTranslations("bag.totals");
  const locale = useLocale() as Locale;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const { pieces, discount, delivery, tax, tax_included, total } = amounts;

  return (
    <div className={styles.totals} data-busy={busy || undefined} aria-busy={busy}>
      <dl>
        <Row label={t("pieces")} value={money(pieces)} />
        {discount > 0 && <Row label={t("discount")} value={money(-discount)} />}
        <Row
          label={t("delivery")}
          value={
            delivery === null
              ? t("deliveryLater")
              : delivery === 0
                ? t("complimentary")
                : money(delivery)
          }
        />
        {!tax_included && (
          <Row label={t("tax")} value={tax === null ? t("taxLater") : money(tax)} />
        )}
        <div className={styles.total}>
          <dt>{t("total")}</dt>
          <dd>{money(total)}</dd>
        </div>
      </dl>
      {tax_included && tax !== null && tax > 0 && (
        <p className={styles.tax}>
          {t("includesTax", { tax: money(tax), market: parseLocale(locale).market })}
        </p>
      )}
    </div>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
