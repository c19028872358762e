"use client";

import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { placeOfZone } from "@/lib/zoned-time";

import { useNow } from "../parts/use-now";
import { clockAt, dayAt } from "../time/zoned";
import styles from "./zone-clock.module.css";

interface ZoneClockProps {
  /** IANA name. */
  zone: string;
  /** Epoch milliseconds, so that the first picture is the same on both sides. */
  serverNow: number;
}

/** The clock by which the stylist works. */
export function ZoneClock({ zone, serverNow }: ZoneClockProps) {
  const t = useTranslations("atelier.frame");
  const { intlLocale, language } = parseLocale(useLocale() as Locale);
  const now = useNow(serverNow);
  const day = dayAt(now, zone, intlLocale, { weekday: "short", day: "numeric", month: "short" });
  return (
    <p className={styles.clock}>
      <span className={styles.day}>{day}, </span>
      <time dateTime={new Date(now).toISOString()}>{clockAt(now, zone)}</time>{" "}
      <span>{t("inPlace", { place: placeOfZone(zone, language) })}</span>
    </p>
  );
}
