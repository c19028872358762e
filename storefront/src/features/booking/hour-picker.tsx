"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { type Outlook } from "@/features/stylists";
import { type Locale, parseLocale } from "@/i18n/markets";
import { type Mode, type Slot } from "@/lib/data/stylist-types";
import { cityWords } from "@/lib/city-words";
import { dayWords, localDay, placeOfZone } from "@/lib/zoned-time";
import { Button, Notice } from "@/ui";

import { useGetHoursQuery } from "./booking-api";
import { daysOf, readingZone, spanCount, spanIndexOf, stripSpan } from "./day-strip";
import { DayStrip } from "./day-strip-view";
import styles from "./hour-picker.module.css";
import { HourWords } from "./hour-words";

export interface HourPickerProps {
  stylist: { id: string; city: string; time_zone: string };
  typeId: string;
  mode: Mode | null;
  outlook: Outlook;
  horizonDays: number;
  /** Chosen day, `YYYY-MM-DD` where the days are read; null for the first that is free. */
  day: string | null;
  /** Chosen hour, an instant. */
  startsAt: string | null;
  /** The next free hour, if the server knows one: where the strip begins. */
  nextFree: string | null;
  /** Read by the server for the stretch it begins with. */
  initial: Slot[] | null;
  onDay: (day: string) => void;
  onHour: (startsAt: string, day: string) => void;
}

/** Days in a strip, then the hours of one of them as words, by both clocks. */
export function HourPicker(props: HourPickerProps) {
  const { stylist, typeId, mode, outlook, horizonDays, startsAt, initial } = props;
  const t = useTranslations("booking.hours");
  const { language } = parseLocale(useLocale() as Locale);
  const { visitorZone, now_ms } = outlook;
  const zone = readingZone(mode, stylist.time_zone, visitorZone);
  const first = firstSpan(startsAt ?? props.nextFree, now_ms, zone, horizonDays);
  const [moved, setMoved] = useState<number | null>(null);
  const index = moved ?? first;
  const span = stripSpan(index, now_ms, zone);
  const { data, error, isFetching, refetch } = useGetHoursQuery(
    {
      stylistId: stylist.id,
      typeId,
      mode,
      from: span.from,
      to: span.to,
      timeZone: visitorZone ?? stylist.time_zone,
    },
    { refetchOnMountOrArgChange: 15 },
  );
  const slots = data?.slots ?? (index === first ? initial : null);
  const days = daysOf(slots ?? [], span, zone);
  const day =
    days.find((one) => one.day === props.day && one.slots.length > 0) ??
    days.find((one) => one.slots.length > 0);
  const city = cityWords(stylist.city, language);
  const here = zone === stylist.time_zone ? city : placeOfZone(zone, language);
  const otherZone = zone === stylist.time_zone ? visitorZone : stylist.time_zone;
  const otherPlace =
    zone === stylist.time_zone && otherZone ? placeOfZone(otherZone, language) : city;
  const today = localDay(now_ms, zone);
  return (
    <div className={styles.picker} aria-busy={isFetching || undefined}>
      <div className={styles.ways}>
        <p className={styles.span}>
          {dayWords(span.firstDay, language, today)}
          {" – "}
          {dayWords(span.lastDay, language, today)}
        </p>
        <Button
          variant="quiet"
          disabled={index === 0}
          onClick={() => setMoved(Math.max(0, index - 1))}
        >
          {t("earlier")}
        </Button>
        <Button
          variant="quiet"
          disabled={index + 1 >= spanCount(horizonDays)}
          onClick={() => setMoved(index + 1)}
        >
          {t("later")}
        </Button>
      </div>
      <DayStrip
        days={days}
        chosen={day?.day ?? null}
        language={language}
        waiting={slots === null && !error}
        onDay={props.onDay}
      />
      <div aria-live="polite">
        {error && !slots ? (
          <Notice
            tone="error"
            action={
              <Button variant="quiet" onClick={() => void refetch()}>
                {t("again")}
              </Button>
            }
          >
            {t("failed")}
          </Notice>
        ) : null}
        {!error && slots === null ? <p className={styles.quiet}>{t("loading")}</p> : null}
        {slots !== null && !day ? (
          <p className={styles.quiet}>
            {t("none", {
              from: dayWords(span.firstDay, language, today),
              to: dayWords(span.lastDay, language, today),
            })}
          </p>
        ) : null}
      </div>
      {day ? (
        <HourWords
          day={day}
          zone={zone}
          place={here}
          otherZone={otherZone}
          otherPlace={otherPlace}
          chosen={startsAt}
          onHour={(instant) => props.onHour(instant, day.day)}
        />
      ) : null}
    </div>
  );
}

function firstSpan(
  instant: string | null,
  now_ms: number,
  zone: string,
  horizonDays: number,
): number {
  return instant ? Math.min(spanIndexOf(instant, now_ms, zone), spanCount(horizonDays) - 1) : 0;
}
