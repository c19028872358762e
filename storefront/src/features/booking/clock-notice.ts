import { type Language } from "@/i18n/markets";
import { type ClockChange, clockChanges, dayWords, localDay, placeOfZone } from "@/lib/zoned-time";

/** What has to be said when clocks change between now and an appointment. */
export type ClockNotice =
  | { kind: "forward" | "back"; place: string; day: string }
  | { kind: "both"; place: string; day: string; otherPlace: string; otherDay: string };

interface Where {
  /** The stylist's IANA zone and city. */
  zone: string;
  place: string;
  /** The visitor's IANA zone, when it is known. */
  visitorZone: string | null;
  language: Language;
}

/**
 * Whether a clock that matters is put forward or back before an appointment.
 * @param now_ms epoch milliseconds.
 * @param instant of the appointment, ISO 8601.
 * @returns null when both clocks stay as they are; of several changes in one place the last.
 */
export function clockNotice(now_ms: number, instant: string, where: Where): ClockNotice | null {
  const { zone, place, visitorZone, language } = where;
  const at_ms = Date.parse(instant);
  const last = (clock: string): ClockChange | undefined =>
    clockChanges(clock, now_ms, at_ms).at(-1);
  const dayOf = (change: ClockChange) =>
    dayWords(localDay(change.at_ms, change.zone), language, localDay(now_ms, change.zone));
  const here = last(zone);
  const there = visitorZone && visitorZone !== zone ? last(visitorZone) : undefined;
  if (here && there && visitorZone) {
    const otherPlace = placeOfZone(visitorZone, language);
    if (here.at_ms !== there.at_ms) {
      return { kind: "both", place, day: dayOf(here), otherPlace, otherDay: dayOf(there) };
    }
  }
  if (here) {
    return { kind: here.forward ? "forward" : "back", place, day: dayOf(here) };
  }
  if (there && visitorZone) {
    return {
      kind: there.forward ? "forward" : "back",
      place: placeOfZone(visitorZone, language),
      day: dayOf(there),
    };
  }
  return null;
}
