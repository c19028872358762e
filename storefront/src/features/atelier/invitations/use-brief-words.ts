"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Brief, type Budget } from "@/features/concierge";
import { type Locale, parseLocale } from "@/i18n/markets";
import { cityWords } from "@/lib/city-words";
import { formatMoney } from "@/lib/format";

import { formatDay } from "../time/wall-time";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

/** Days, places and budgets of a brief in words. */
export function useBriefWords() {
  const t = useTranslations("atelier.brief");
  const locale = useLocale() as Locale;
  const { intlLocale, language: tongue } = parseLocale(locale);

  const day = (date: string) => formatDay(date, intlLocale, DAY);

  /** "4 Dec 2026", or both days; null when none is given. */
  function dates({ happens_on, ends_on }: Pick<Brief, "happens_on" | "ends_on">): string | null {
    if (!happens_on) {
      return null;
    }
    if (!ends_on || ends_on === happens_on) {
      return day(happens_on);
    }
    // Not formatRange: servers and browsers part the two days by different spaces.
    const isSameYear = happens_on.slice(0, 4) === ends_on.slice(0, 4);
    const from = formatDay(happens_on, intlLocale, isSameYear ? { ...DAY, year: undefined } : DAY);
    return t("between", { from, to: day(ends_on) });
  }

  function budget(given: Budget | null): string | null {
    if (!given || (given.min === null && given.max === null)) {
      return null;
    }
    const money = (amount: number) => formatMoney(amount, given.currency_code, locale);
    if (given.min !== null && given.max !== null) {
      return t("budgetBetween", { from: money(given.min), to: money(given.max) });
    }
    return given.max !== null
      ? t("budgetUpTo", { to: money(given.max) })
      : t("budgetFrom", { from: money(given.min ?? 0) });
  }

  function place({ city, country_code }: Pick<Brief, "city" | "country_code">): string | null {
    const country =
      country_code &&
      new Intl.DisplayNames(intlLocale, { type: "region" }).of(country_code.toUpperCase());
    return [city && called(city), country].filter(Boolean).join(", ") || null;
  }

  const called = (city: string) => cityWords(city, tongue);

  const language = (code: string) =>
    new Intl.DisplayNames(intlLocale, { type: "language" }).of(code) ?? code;

  return { day, dates, budget, place, city: called, language };
}
