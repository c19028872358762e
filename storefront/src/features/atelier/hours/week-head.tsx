"use client";

import { useTranslations } from "next-intl";

import { ChevronIcon } from "@/ui";

import { addDays, mondayOf } from "../time/wall-time";
import { clockAt } from "../time/zoned";
import { offsetWords } from "../time/zones";
import { type Tool, TOOLS } from "./edit-block";
import type { BlockWords } from "./use-block-words";
import styles from "./week-head.module.css";

interface WeekHeadProps {
  monday: string;
  today: string;
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  tool: Tool;
  words: BlockWords;
  onTool: (tool: Tool) => void;
  onWeek: (monday: string) => void;
}

/** Which week, by whose clock, and what the pointer draws. */
export function WeekHead(props: WeekHeadProps) {
  const { monday, today, zone, now, tool, words, onTool, onWeek } = props;
  const t = useTranslations("atelier.hours");
  const range = t("fromTo", {
    from: words.date(monday, { day: "numeric", month: "long" }),
    to: words.date(addDays(monday, 6), { day: "numeric", month: "long", year: "numeric" }),
  });
  return (
    <>
      <p className={styles.zone}>
        {t("zone", {
          place: words.place(zone),
          offset: offsetWords(zone, now),
          clock: clockAt(now, zone),
        })}
      </p>
      <div className={styles.head}>
        <div className={styles.week}>
          <button
            type="button"
            className={styles.step}
            aria-label={t("earlierWeek")}
            onClick={() => onWeek(addDays(monday, -7))}
          >
            <ChevronIcon back />
          </button>
          <button
            type="button"
            className={styles.step}
            aria-label={t("laterWeek")}
            onClick={() => onWeek(addDays(monday, 7))}
          >
            <ChevronIcon />
          </button>
          <h2 className={styles.range} aria-live="polite">
            {range}
          </h2>
          {mondayOf(today) !== monday && (
            <button type="button" className={styles.back} onClick={() => onWeek(mondayOf(today))}>
              {t("thisWeek")}
            </button>
          )}
        </div>
        <fieldset className={styles.tools}>
          <legend className={styles.legend}>{t("draws")}</legend>
          {TOOLS.map((one) => (
            <label key={one} className={styles.tool} data-tool={one}>
              <input
                type="radio"
                name="tool"
                checked={tool === one}
                onChange={() => onTool(one)}
                className={styles.input}
              />
              <span>{t(`tools.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
