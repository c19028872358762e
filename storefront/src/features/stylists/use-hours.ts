import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { cityWords } from "@/lib/city-words";
import { type Mode } from "@/lib/data/stylist-types";
import { type HourInPlaces, hourInPlaces } from "@/lib/zoned-time";

import { hourSentence, otherClock } from "./hour-sentence";

/** From where and when hours are looked at. */
export interface Outlook {
  /** The visitor's IANA zone; null when it is not known. */
  visitorZone: string | null;
  /** Epoch milliseconds. */
  now_ms: number;
}

/** The stylist's own clock. */
export interface StylistClock {
  city: string;
  time_zone: string;
}

/**
 * Puts hours of a stylist into words, for whoever looks at them. The stylist's clock comes first;
 * by video everybody stays where they are, and so the visitor's own does.
 * @param mode how they meet, where that is known.
 */
export function useHours(
  { city, time_zone }: StylistClock,
  outlook: Outlook,
  mode: Mode | null = null,
) {
  const t = useTranslations("stylists.time");
  const { language } = parseLocale(useLocale() as Locale);
  const read = (instant: string): HourInPlaces =>
    hourInPlaces(instant, {
      zone: time_zone,
      place: cityWords(city, language),
      language,
      visitorFirst: mode === "video",
      ...outlook,
    });
  return {
    read,
    /** Both places in one sentence. */
    sentence: (instant: string) => hourSentence(t, read(instant)),
    /** By the clock that comes first. */
    here: (instant: string) => t("one", { ...read(instant).here }),
    /** By the other one; null when it says nothing new. */
    there: (instant: string) => otherClock(t, read(instant)),
  };
}
