import { useLocale, useTranslations } from "next-intl";

import { type Outlook, type StylistClock, useHours } from "@/features/stylists";
import { type Locale, parseLocale } from "@/i18n/markets";
import { cityWords } from "@/lib/city-words";
import { type Mode } from "@/lib/data/stylist-types";

import { clockNotice } from "./clock-notice";

const HOUR_MS = 3_600_000;

/** Sentences about one appointment: when it is, what the clocks do, until when it can be left. */
export function useAppointmentWords(
  stylist: StylistClock,
  outlook: Outlook,
  mode: Mode | null = null,
) {
  const clocks = useTranslations("booking.clocks");
  const policy = useTranslations("booking.policy");
  const words = useHours(stylist, outlook, mode);
  const { language } = parseLocale(useLocale() as Locale);
  return {
    ...words,
    /** Null when no clock changes between now and then. */
    clocks: (instant: string): string | null => {
      const notice = clockNotice(outlook.now_ms, instant, {
        zone: stylist.time_zone,
        place: cityWords(stylist.city, language),
        visitorZone: outlook.visitorZone,
        language,
      });
      if (!notice) {
        return null;
      }
      const { kind, ...values } = notice;
      return kind === "both" && "otherPlace" in values
        ? clocks("both", values)
        : clocks(kind === "back" ? "back" : "forward", values);
    },
    /**
     * The terms of an hour that is not booked yet.
     * @param hours before its beginning until which it can be left without cost.
     */
    terms: (startsAt: string, hours: number): string => {
      const until_ms = Date.parse(startsAt) - hours * HOUR_MS;
      if (hours === 0) {
        return policy("any");
      }
      return until_ms <= outlook.now_ms
        ? policy("near", { hours })
        : policy("until", { when: words.sentence(new Date(until_ms).toISOString()) });
    },
    /** The terms of an appointment. @param until instant at which the free time ends. */
    policy: (startsAt: string, until: string): string => {
      if (Date.parse(until) <= outlook.now_ms) {
        return policy("past");
      }
      return Date.parse(until) >= Date.parse(startsAt)
        ? policy("any")
        : policy("until", { when: words.sentence(until) });
    },
  };
}
