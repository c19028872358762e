"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { type Language } from "@/i18n/markets";
import { dayParts } from "@/lib/zoned-time";
import { VisuallyHidden } from "@/ui";

import { type StripDay } from "./day-strip";
import styles from "./hour-picker.module.css";

interface DayStripProps {
  days: readonly StripDay[];
  /** `YYYY-MM-DD` */
  chosen: string | null;
  language: Language;
  /** The hours are still on their way. */
  waiting: boolean;
  onDay: (day: string) => void;
}

/** A fortnight in one line; days without a free hour stay in it, out of reach. */
export function DayStrip({ days, chosen, language, waiting, onDay }: DayStripProps) {
  const t = useTranslations("booking.hours");
  const strip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const line = strip.current;
    const day = line?.querySelector<HTMLElement>("[data-chosen]");
    if (line && day) {
      // Within the strip only: the page itself must not move.
      line.scrollTo({ left: day.offsetLeft - line.clientWidth / 2 + day.clientWidth / 2 });
    }
  }, [chosen]);

  return (
    <div
      ref={strip}
      role="radiogroup"
      aria-label={t("days")}
      className={styles.strip}
      data-waiting={waiting || undefined}
    >
      {days.map(({ day, slots }, index) => {
        const parts = dayParts(day, language);
        const withMonth = index === 0 || parts.date === "1";
        return (
          <label key={day} className={styles.day} data-chosen={day === chosen || undefined}>
            <input
              type="radio"
              name="day"
              value={day}
              checked={day === chosen}
              disabled={slots.length === 0}
              onChange={() => onDay(day)}
              className={styles.input}
            />
            <span className={styles.dayWords} aria-hidden="true">
              <span>{parts.weekday}</span>
              <span className={styles.date}>{parts.date}</span>
              <span className={styles.month}>{withMonth ? parts.month : ""}</span>
            </span>
            <VisuallyHidden>
              {t("day", {
                day: `${parts.weekdayLong} ${parts.date} ${parts.monthLong}`,
                count: slots.length,
              })}
            </VisuallyHidden>
          </label>
        );
      })}
    </div>
  );
}
