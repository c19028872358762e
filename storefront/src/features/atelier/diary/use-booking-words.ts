"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { placeOfZone } from "@/lib/zoned-time";

import { clockAt, dayAt, localMoment } from "../time/zoned";
import { sameClock } from "../time/zones";
import type { Booking } from "../types";

const DAY: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };

type Timed = Pick<Booking, "starts_at" | "client_time_zone" | "stylist_time_zone">;

/** Times of a booking in words, always with the place. */
export function useBookingWords() {
  const t = useTranslations("atelier.diary");
  const { intlLocale, language } = parseLocale(useLocale() as Locale);

  const day = (instant: string, zone: string, options: Intl.DateTimeFormatOptions = DAY) =>
    dayAt(instant, zone, intlLocale, options);

  /** "Thu 4 Dec, 16:00 in Tokyo". */
  const here = ({ starts_at, stylist_time_zone }: Timed) =>
    t("at", {
      day: day(starts_at, stylist_time_zone),
      clock: clockAt(starts_at, stylist_time_zone),
      place: placeOfZone(stylist_time_zone, language),
    });

  /** "10:00 in New York", with the day when it is another one; null when both clocks agree. */
  function there({ starts_at, client_time_zone, stylist_time_zone }: Timed): string | null {
    if (sameClock(client_time_zone, stylist_time_zone, starts_at)) {
      return null;
    }
    const place = placeOfZone(client_time_zone, language);
    const clock = clockAt(starts_at, client_time_zone);
    const isSameDay =
      localMoment(starts_at, client_time_zone).date ===
      localMoment(starts_at, stylist_time_zone).date;
    return isSameDay
      ? t("clockAt", { clock, place })
      : t("at", { day: day(starts_at, client_time_zone), clock, place });
  }

  /** How far away an appointment is, in the largest fitting unit. */
  function until(instant: string, now: number): string {
    const minutes = Math.round((Date.parse(instant) - now) / 60_000);
    const format = new Intl.RelativeTimeFormat(intlLocale, { numeric: "auto" });
    if (Math.abs(minutes) < 60) {
      return format.format(minutes, "minute");
    }
    const hours = Math.round(minutes / 60);
    return Math.abs(hours) < 48
      ? format.format(hours, "hour")
      : format.format(Math.round(hours / 24), "day");
  }

  const place = (zone: string) => placeOfZone(zone, language);

  return { day, here, there, until, place };
}
