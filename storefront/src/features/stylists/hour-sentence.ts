import { type useTranslations } from "next-intl";

import { type HourInPlaces } from "@/lib/zoned-time";

type TimeTexts = ReturnType<typeof useTranslations<"stylists.time">>;

/** An hour in words: "Thu 4 Dec, 16:00 in Paris (10:00 in New York)". */
export function hourSentence(t: TimeTexts, { here, there, sameDay }: HourInPlaces): string {
  if (!there) {
    return t("one", { ...here });
  }
  const both = {
    ...here,
    otherDay: there.day,
    otherTime: there.time,
    otherPlace: there.place,
  };
  return sameDay ? t("both", both) : t("bothDays", both);
}

/** The other place's half of it: "10:00 in New York", with the day when that differs. */
export function otherClock(t: TimeTexts, { there, sameDay }: HourInPlaces): string | null {
  if (!there) {
    return null;
  }
  return sameDay
    ? t("clock", { time: there.time, place: there.place })
    : t("clockDay", { ...there });
}
