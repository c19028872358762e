"use client";

import { useTranslations } from "next-intl";

import { ConsentActions } from "./consent-actions";
import styles from "./consent.module.css";
import { useConsent } from "./use-consent";

/** Shows the choice and lets it be changed; stands on the privacy page. */
export function ConsentChoicePanel() {
  const t = useTranslations("common.consent");
  const { state, choose } = useConsent();
  return (
    <div className={styles.choice}>
      <p role="status">{state === "unknown" ? "" : t(`saved.${state}`)}</p>
      <ConsentActions choose={choose} />
    </div>
  );
}
