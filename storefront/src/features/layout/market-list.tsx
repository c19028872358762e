"use client";

import { useLocale, useTranslations } from "next-intl";

import { LANGUAGES, type Locale, MARKETS, parseLocale, toLocale } from "@/i18n/markets";
import { Link, usePathname } from "@/i18n/navigation";

import styles from "./market-switch.module.css";

const LANGUAGE_NAMES = { en: "English", fr: "Français" } as const;

/** Every edition of the house, as links to the page one is on. */
export function MarketList() {
  const t = useTranslations("common.market");
  const current = useLocale() as Locale;
  const pathname = usePathname();
  return (
    <ul className={styles.markets}>
      {MARKETS.map((market) => (
        <li key={market}>
          <p className={styles.name}>{t(`names.${market}`)}</p>
          <p className={styles.languages}>
            {LANGUAGES.map((language) => {
              const locale = toLocale(language, market);
              const { currency } = parseLocale(locale);
              return (
                <Link
                  key={locale}
                  href={pathname}
                  locale={locale}
                  lang={language}
                  prefetch={false}
                  aria-current={locale === current ? "true" : undefined}
                >
                  {LANGUAGE_NAMES[language]}, {currency.toUpperCase()}
                </Link>
              );
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
