"use client";

import { useTranslations } from "next-intl";

import { TextLink } from "@/ui/text-link";

import { ConsentActions } from "./consent-actions";
import styles from "./consent.module.css";
import { useConsent } from "./use-consent";

/** Asks once, quietly; both answers weigh the same. */
export function ConsentBanner() {
  const t = useTranslations("common.consent");
  const { state, choose } = useConsent();
  if (state !== "none") {
    return null;
  }
  return (
    <section className={styles.banner} aria-label={t("label")} data-print="hide">
      <p className={styles.text}>
        {t("text")} <TextLink href="/legal/privacy">{t("more")}</TextLink>
      </p>
      <ConsentActions choose={choose} />
    </section>
  );
}
