"use client";

import { useTranslations } from "next-intl";

import type { Brief } from "@/features/concierge";

import styles from "./brief-view.module.css";
import { useBriefWords } from "./use-brief-words";

/** A brief as its stylist reads it: the occasion, when and where, the budget, wishes, pictures. */
export function BriefView({ brief }: { brief: Brief }) {
  const t = useTranslations("atelier.brief");
  const modes = useTranslations("atelier.modes");
  const words = useBriefWords();
  const facts = [
    ["occasion", t(`occasions.${brief.occasion}`)],
    ["dates", words.dates(brief)],
    ["place", words.place(brief)],
    ["budget", words.budget(brief.budget)],
    ["mode", brief.mode && modes(brief.mode)],
    ["languages", brief.languages.map(words.language).join(", ")],
  ] as const;
  return (
    <div className={styles.brief}>
      {brief.wishes && <p className={styles.wishes}>{brief.wishes}</p>}
      <dl className={styles.facts}>
        {facts.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {brief.pictures.length > 0 && (
        <ul className={styles.pictures} aria-label={t("pictures")}>
          {brief.pictures.map((picture) => (
            <li key={picture.id}>
              {/* A private file: the optimiser of public pictures may not keep it. */}
              {/* eslint-disable-next-line @next/next/no-img-element */}
              <img
                src={picture.url}
                width={picture.width}
                height={picture.height}
                alt={picture.alt ?? ""}
                loading="lazy"
                className={styles.picture}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
