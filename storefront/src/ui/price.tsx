import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";

import styles from "./price.module.css";
import { VisuallyHidden } from "./visually-hidden";

export interface PriceProps {
  /** Major units. */
  amount: number;
  /** ISO 4217, any case. */
  currency: string;
  /** Before a reduction; shown struck when it is higher. */
  original?: number | null;
  /** Instead of the amount alone, such as "From $900". */
  words?: string;
}

/** A price in the market's own way of writing it. */
export function Price({ amount, currency, original, words }: PriceProps) {
  const locale = useLocale() as Locale;
  const t = useTranslations("common.price");
  const now = words ?? formatMoney(amount, currency, locale);
  if (original === undefined || original === null || original <= amount) {
    return <span className={styles.price}>{now}</span>;
  }
  return (
    <span className={styles.price}>
      <VisuallyHidden>{t("now")} </VisuallyHidden>
      {now}
      <VisuallyHidden> {t("before")} </VisuallyHidden>
      <s className={styles.original}>{formatMoney(original, currency, locale)}</s>
    </span>
  );
}
