import { useLocale, useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { type Locale, parseLocale } from "@/i18n/markets";
import { formatDate } from "@/lib/format";
import { clockOf, dayWords, localDay, placeOfZone } from "@/lib/zoned-time";

/** Days and moments in words, by the clock of whoever reads. */
export function useMomentWords({ visitorZone, now_ms }: Outlook) {
  const t = useTranslations("concierge.moments");
  const locale = useLocale() as Locale;
  const { language } = parseLocale(locale);
  const zone = visitorZone ?? "Etc/UTC";
  const today = localDay(now_ms, zone);
  return {
    /** Today where the reader is, `YYYY-MM-DD`. */
    today,
    /** "Thu 4 Dec" of a local calendar day `YYYY-MM-DD`. */
    day: (day: string) => dayWords(day, language, today),
    /** "4 December 2026" */
    date: (day: string) => formatDate(`${day}T00:00:00Z`, locale),
    /** "Thu 4 Dec" of an instant. */
    dayOf: (instant: string) => dayWords(localDay(instant, zone), language, today),
    /** "Thu 4 Dec, 16:00 in Paris" */
    moment: (instant: string) =>
      t("moment", {
        day: dayWords(localDay(instant, zone), language, today),
        time: clockOf(instant, zone),
        place: placeOfZone(zone, language),
      }),
  };
}
