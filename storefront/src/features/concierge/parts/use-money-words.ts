import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";

import { type Budget } from "../types";

/** Budgets in words, each in the currency it was given in. */
export function useMoneyWords() {
  const t = useTranslations("concierge.money");
  const locale = useLocale() as Locale;
  return {
    /** "€500 to €2,000", "up to €2,000", "from €500" */
    budget: ({ min, max, currency_code }: Budget): string => {
      const from = min === null ? null : formatMoney(min, currency_code, locale);
      const to = max === null ? null : formatMoney(max, currency_code, locale);
      if (from && to) {
        return min === max ? from : t("span", { from, to });
      }
      return from ? t("from", { from }) : to ? t("to", { to }) : t("open");
    },
  };
}
