"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/ui";

import type { HoursBlock } from "./draft";
import styles from "./hours-list.module.css";
import type { BlockWords } from "./use-block-words";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface HoursListProps {
  hours: readonly HoursBlock[];
  words: BlockWords;
  selected: string | null;
  problemsOf: (key: string) => readonly string[];
  onSelect: (key: string | null) => void;
  onAdd: (weekday: number) => void;
  /** The form of the selected hours, in their place. */
  form: ReactNode;
}

/** The week as a list, for a phone: a day a row, each stretch with its form. */
export function HoursList(props: HoursListProps) {
  const { hours, words, selected, problemsOf, onSelect, onAdd, form } = props;
  const t = useTranslations("atelier.hours");
  return (
    <ul className={styles.list}>
      {WEEKDAYS.map((weekday) => {
        const own = hours
          .filter((block) => block.weekday === weekday)
          .sort((a, b) => a.start - b.start);
        return (
          <li key={weekday} className={styles.day}>
            <div className={styles.head}>
              <h3 className={styles.weekday}>{words.weekday(weekday)}</h3>
              <Button
                variant="quiet"
                onClick={() => onAdd(weekday)}
                aria-label={t("addOn", { day: words.weekday(weekday) })}
              >
                {t("add")}
              </Button>
            </div>
            {own.length === 0 && <p className={styles.closed}>{t("closed")}</p>}
            {own.map((block) => (
              <div key={block.key}>
                <button
                  type="button"
                  className={styles.row}
                  aria-expanded={block.key === selected}
                  onClick={() => onSelect(block.key === selected ? null : block.key)}
                >
                  <span className={styles.hours}>{words.span(block)}</span>
                  <span className={styles.modes}>
                    {[words.modes(block.modes), words.validity(block)].filter(Boolean).join(", ")}
                  </span>
                </button>
                {block.key === selected ? (
                  <div className={styles.form}>{form}</div>
                ) : (
                  problemsOf(block.key).map((problem) => (
                    <p key={problem} className={styles.problem}>
                      {problem}
                    </p>
                  ))
                )}
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
