"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Locale, parseLocale } from "@/i18n/markets";
import { placeOfZone } from "@/lib/zoned-time";
import { ChevronIcon, Notice, Skeleton } from "@/ui";

import { useFreeHoursQuery } from "../atelier-api";
import { formatDay } from "../time/wall-time";
import { clockAt } from "../time/zoned";
import type { ServiceMode } from "../types";
import styles from "./free-hours.module.css";
import { slotDays } from "./slot-days";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const LAST_WEEK = 12;

/** Whose hours these are, and for what. */
export interface HoursQuestion {
  stylist_time_zone: string;
  appointment_type: { id: string };
  mode: ServiceMode;
}

interface FreeHoursProps {
  booking: HoursQuestion;
  /** Instants that are chosen. */
  chosen: readonly string[];
  /** How many may be chosen; one more takes the place of the first. */
  max: number;
  onChange: (chosen: string[]) => void;
  /** When the form was opened, epoch milliseconds: the weeks count from there. */
  openedAt: number;
}

/** The stylist's own free hours for this kind of appointment, a week at a time. */
export function FreeHours({ booking, chosen, max, onChange, openedAt }: FreeHoursProps) {
  const t = useTranslations("atelier.diary");
  const { intlLocale, language } = parseLocale(useLocale() as Locale);
  const sentence = useFailureSentence("atelier");
  const zone = booking.stylist_time_zone;
  const [week, setWeek] = useState(0);
  const from = new Date(openedAt + week * WEEK_MS);
  const to = new Date(openedAt + (week + 1) * WEEK_MS);
  const { data, isFetching, error } = useFreeHoursQuery({
    appointment_type_id: booking.appointment_type.id,
    from: from.toISOString(),
    to: to.toISOString(),
    time_zone: zone,
    mode: booking.mode,
  });
  const days = slotDays(data ?? [], zone);

  function toggle(instant: string) {
    onChange(
      chosen.includes(instant)
        ? chosen.filter((one) => one !== instant)
        : [...chosen, instant].slice(-max),
    );
  }

  return (
    <div className={styles.hours}>
      <div className={styles.head}>
        <p className={styles.zone}>{t("hoursIn", { place: placeOfZone(zone, language) })}</p>
        <div className={styles.steps}>
          <button
            type="button"
            className={styles.step}
            aria-label={t("earlierWeek")}
            aria-disabled={week === 0}
            onClick={() => setWeek(Math.max(0, week - 1))}
          >
            <ChevronIcon back />
          </button>
          <button
            type="button"
            className={styles.step}
            aria-label={t("laterWeek")}
            aria-disabled={week === LAST_WEEK}
            onClick={() => setWeek(Math.min(LAST_WEEK, week + 1))}
          >
            <ChevronIcon />
          </button>
        </div>
      </div>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      {isFetching && !error ? (
        <Skeleton height="8rem" />
      ) : (
        !error && days.length === 0 && <p className={styles.none}>{t("noFreeHours")}</p>
      )}
      {!isFetching &&
        days.map(({ date, slots }) => (
          <div key={date} className={styles.day}>
            <p className={styles.date}>
              {formatDay(date, intlLocale, { weekday: "short", day: "numeric", month: "short" })}
            </p>
            <ul className={styles.list}>
              {slots.map(({ starts_at }) => (
                <li key={starts_at}>
                  <button
                    type="button"
                    className={styles.slot}
                    aria-pressed={chosen.includes(starts_at)}
                    onClick={() => toggle(starts_at)}
                  >
                    {clockAt(starts_at, zone)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
