"use client";

import { useTranslations } from "next-intl";

import { Skeleton, VisuallyHidden } from "@/ui";

import card from "./match-card.module.css";
import styles from "./matches-view.module.css";

/**
 * The shape of the first matches, while the house asks who fits. In the browser's texts: a loading
 * page is not told the locale, and would settle it for the whole request.
 */
export function MatchesSkeleton() {
  const t = useTranslations("concierge.matches");
  return (
    <div className={styles.page} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton height="1.25rem" width="10rem" />
      <Skeleton height="4rem" width="min(28rem, 100%)" />
      <div className={styles.list}>
        {[0, 1].map((place) => (
          <div key={place} className={card.card}>
            <Skeleton ratio="4/5" />
            <div className={card.words}>
              <Skeleton height="2.5rem" width="60%" />
              <Skeleton height="3rem" />
              <Skeleton height="3rem" />
              <Skeleton height="3rem" width="80%" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
