"use client";

import { useTranslations } from "next-intl";

import type { HoursBlock } from "./draft";
import styles from "./other-seasons.module.css";
import type { BlockWords } from "./use-block-words";
import { type Day, countsOn } from "./week-view";

interface OtherSeasonsProps {
  hours: readonly HoursBlock[];
  days: readonly Day[];
  words: BlockWords;
  selected: string | null;
  onSelect: (key: string) => void;
}

/** Hours that do not count in the week on show, so that none is ever out of sight. */
export function OtherSeasons({ hours, days, words, selected, onSelect }: OtherSeasonsProps) {
  const t = useTranslations("atelier.hours");
  const others = hours.filter((block) => !days.some(({ date }) => countsOn(block, date)));
  if (others.length === 0) {
    return null;
  }
  return (
    <div className={styles.others}>
      <h2 className={styles.title}>{t("otherSeasons")}</h2>
      <ul>
        {others.map((block) => (
          <li key={block.key}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={block.key === selected}
              onClick={() => onSelect(block.key)}
            >
              {words.describeHours(block)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
