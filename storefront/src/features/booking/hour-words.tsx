"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { clockOf, dayParts, localDay, offsetMinutes } from "@/lib/zoned-time";
import { VisuallyHidden } from "@/ui";

import { partsOfDay, type StripDay } from "./day-strip";
import styles from "./hour-picker.module.css";

interface HourWordsProps {
  day: StripDay;
  /** By whose clock the hours are written large. */
  zone: string;
  place: string;
  /** The other person's clock; null when it is not known. */
  otherZone: string | null;
  otherPlace: string;
  chosen: string | null;
  onHour: (startsAt: string) => void;
}

/** The hours of a day as words; under each the same hour where the other person is. */
export function HourWords({
  day,
  zone,
  place,
  otherZone,
  otherPlace,
  chosen,
  onHour,
}: HourWordsProps) {
  const t = useTranslations("booking.hours");
  const { language } = parseLocale(useLocale() as Locale);
  const parts = dayParts(day.day, language);
  const differs =
    otherZone !== null &&
    day.slots.some(({ starts_at }) => {
      const at_ms = Date.parse(starts_at);
      return offsetMinutes(at_ms, zone) !== offsetMinutes(at_ms, otherZone);
    });

  function otherOf(instant: string): { time: string; weekday: string | null } | null {
    if (!differs || otherZone === null) {
      return null;
    }
    const otherDay = localDay(instant, otherZone);
    return {
      time: clockOf(instant, otherZone),
      weekday: otherDay === day.day ? null : dayParts(otherDay, language).weekday,
    };
  }

  return (
    <fieldset className={styles.hours}>
      <legend className={styles.legend}>
        {t("hoursOf", { day: `${parts.weekdayLong} ${parts.date} ${parts.monthLong}` })}
      </legend>
      <p className={styles.quiet}>
        {differs ? t("zoneBoth", { place, otherPlace }) : t("zoneHere", { place })}
      </p>
      {partsOfDay(day.slots, zone).map(({ part, slots }) => (
        <div key={part} className={styles.part}>
          <p className={styles.partName}>{t(part)}</p>
          <div className={styles.words}>
            {slots.map(({ starts_at }) => {
              const time = clockOf(starts_at, zone);
              const other = otherOf(starts_at);
              return (
                <label key={starts_at} className={styles.hour}>
                  <input
                    type="radio"
                    name="hour"
                    value={starts_at}
                    checked={starts_at === chosen}
                    onChange={() => onHour(starts_at)}
                    className={styles.input}
                  />
                  <span className={styles.word} aria-hidden="true">
                    <span className={styles.time}>{time}</span>
                    {other ? (
                      <span className={styles.other}>
                        {other.weekday ? `${other.weekday} ` : ""}
                        {other.time}
                      </span>
                    ) : null}
                  </span>
                  <VisuallyHidden>
                    {t("clock", { time, place })}
                    {other
                      ? `, ${t("clock", {
                          time: other.weekday ? `${other.weekday} ${other.time}` : other.time,
                          place: otherPlace,
                        })}`
                      : ""}
                  </VisuallyHidden>
                </label>
              );
            })}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
