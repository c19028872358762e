"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";

import {
  type Learned as LearnedFact,
  type StyleProfile,
  useTasteWords,
} from "@/features/concierge";

import styles from "./learned.module.css";
import { nameOfHandle, type TasteNames } from "./taste-names";

const SHOWN = 6;

/** What the client's verdicts say: what they keep, what they pass, and why. */
export function Learned({ profile, names }: { profile: StyleProfile; names: TasteNames }) {
  const t = useTranslations("atelier.clients");
  const reasons = useTranslations("board.verdict.reasons");
  const words = useTasteWords();
  const { learned } = profile;
  const house = (handle: string) => nameOfHandle(names.houses, handle);
  const category = (handle: string) => nameOfHandle(names.categories, handle);
  const groups: [string, LearnedFact[], (value: string) => string][] = [
    [t("learnedBrands"), learned.brands, house],
    [t("learnedColours"), learned.colours, words.colour],
    [t("learnedCategories"), learned.categories, category],
  ];
  const known = groups.filter(([, facts]) => facts.length > 0);
  return (
    <section>
      <h2 className={styles.title}>{t("learned")}</h2>
      {known.length === 0 && <p className={styles.none}>{t("learnedNothing")}</p>}
      {known.map(([label, facts, word]) => (
        <div key={label} className={styles.group}>
          <h3 className={styles.label}>{label}</h3>
          <ul>
            {facts.slice(0, SHOWN).map(({ value, kept, passed }) => (
              <li key={value} className={styles.fact}>
                <span>{word(value)}</span>
                <span className={styles.counts}>{t("counts", { kept, passed })}</span>
                <span
                  className={styles.bar}
                  style={{ "--share": kept / Math.max(kept + passed, 1) } as CSSProperties}
                  aria-hidden="true"
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {learned.reasons.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.label}>{t("learnedReasons")}</h3>
          <p>
            {learned.reasons
              .map(({ reason, count }) =>
                t("reasonCount", {
                  count,
                  reason: reasons.has(reason as never) ? reasons(reason as never) : reason,
                }),
              )
              .join(", ")}
          </p>
        </div>
      )}
    </section>
  );
}
