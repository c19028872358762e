import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";

import { type PriceWords } from "./chips";

/** Puts a price asked for into words, in the currency of the visitor's market. */
export function usePriceWords(): PriceWords {
  const t = useTranslations("catalogue.list.priceWords");
  const locale = useLocale() as Locale;
  const { currency } = parseLocale(locale);
  const money = (amount: number) => formatMoney(amount, currency, locale);
  return (min, max) => {
    if (min !== null && max !== null) {
      return t("between", { min: money(min), max: money(max) });
    }
    return min !== null ? t("from", { min: money(min) }) : t("upTo", { max: money(max ?? 0) });
  };
}
