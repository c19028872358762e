import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";

import { VisuallyHidden } from "@/ui/visually-hidden";

import headerStyles from "./header.module.css";
import { MarketList } from "./market-list";
import styles from "./market-switch.module.css";
import { PopoverPanel } from "@/ui/popover-panel";

const LANGUAGE_NAMES = { en: "English", fr: "Français" } as const;

/** Country and language, as a word in the header that opens all of them. */
export function MarketSwitch() {
  const t = useTranslations("common.market");
  const { market, language } = parseLocale(useLocale() as Locale);
  const label = t("current", { market: t(`names.${market}`), language: LANGUAGE_NAMES[language] });
  return (
    <>
      <button type="button" className={headerStyles.word} popoverTarget="market-panel">
        <VisuallyHidden>{label} </VisuallyHidden>
        <span>
          {t(`short.${market}`)} / {language.toUpperCase()}
        </span>
      </button>
      <PopoverPanel id="market-panel" className={styles.panel} aria-label={t("label")}>
        <div className={styles.inner}>
          <p className={styles.intro}>{t("intro")}</p>
          <MarketList />
        </div>
      </PopoverPanel>
    </>
  );
}
