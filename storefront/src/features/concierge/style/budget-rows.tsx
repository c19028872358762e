import { useTranslations } from "next-intl";

import { KeptText } from "../parts/kept-text";
import { type Budget } from "../types";
import styles from "./question-fields.module.css";

const AMOUNT_MAX_LENGTH = 14;

interface BudgetRowsProps {
  budgets: Readonly<Record<string, Budget>>;
  categories: readonly { handle: string; name: string }[];
  /** ISO 4217; what is asked for, whatever an older answer was given in. */
  currency: string;
}

/** What one piece of each category may cost. */
export function BudgetRows({ budgets, categories, currency }: BudgetRowsProps) {
  const t = useTranslations("concierge.style");
  const code = currency.toUpperCase();
  return (
    <div className={styles.rows}>
      {categories.map(({ handle, name }) => {
        const known = budgets[handle];
        const budget = known?.currency_code === currency ? known : null;
        return (
          <fieldset key={handle} className={styles.budget}>
            <legend className={styles.budgetName}>{name}</legend>
            {(["min", "max"] as const).map((end) => (
              <KeptText
                key={end}
                label={t(`budget.${end}`, { currency: code })}
                name={`budgets.${handle}.${end}`}
                defaultValue={budget?.[end]?.toString() ?? ""}
                inputMode="decimal"
                maxLength={AMOUNT_MAX_LENGTH}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
