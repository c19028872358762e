import { useTranslations } from "next-intl";

import { type PriceSpan } from "@/lib/data/catalogue-types";

import styles from "./price-fields.module.css";

interface PriceFieldsProps {
  /** Address of the list with its locale. */
  action: string;
  /** The rest of the list's address. */
  hidden: readonly (readonly [string, string])[];
  min: number | null;
  max: number | null;
  span: NonNullable<PriceSpan>;
  /** Says what there is to choose from. */
  help: string;
}

/** From and to, in the visitor's currency: an ordinary form, followed in place where scripts run. */
export function PriceFields({ action, hidden, min, max, span, help }: PriceFieldsProps) {
  const t = useTranslations("catalogue.list");
  const currency = span.currency_code.toUpperCase();
  return (
    <form action={action} method="get" data-list="" className={styles.form}>
      {hidden.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <p className={styles.help} id="price-help">
        {help}
      </p>
      <div className={styles.fields}>
        {(
          [
            ["min_price", t("priceFrom", { currency }), min],
            ["max_price", t("priceTo", { currency }), max],
          ] as const
        ).map(([name, label, value]) => (
          <label key={name} className={styles.field}>
            <span>{label}</span>
            <input
              type="text"
              inputMode="decimal"
              name={name}
              defaultValue={value ?? ""}
              pattern="\s*\d{1,10}([.,]\d{1,2})?\s*"
              maxLength={13}
              autoComplete="off"
              aria-describedby="price-help"
            />
          </label>
        ))}
        <button type="submit" className={styles.apply}>
          <span>{t("priceApply")}</span>
        </button>
      </div>
    </form>
  );
}
