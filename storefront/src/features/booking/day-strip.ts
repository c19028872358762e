import { type Slot } from "@/lib/data/stylist-types";
import { addDays, localDay, wallTime } from "@/lib/zoned-time";

/** Days that stand in the strip at once. */
export const STRIP_DAYS = 14;

const HOUR_MS = 3_600_000;
/** No zone is further from UTC than this. */
const WIDEST_OFFSET_HOURS = 15;
const NOON = 12 * 60;
const EVENING = 18 * 60;

/** One day of the strip. */
export interface StripDay {
  /** `YYYY-MM-DD` in the zone that the strip is read in. */
  day: string;
  slots: Slot[];
}

/** A stretch of days, and the instants between which their hours lie. */
export interface StripSpan {
  index: number;
  firstDay: string;
  lastDay: string;
  from: string;
  to: string;
}

/**
 * The zone by which days are told apart: by video everybody stays where they are, so it is the
 * visitor's day; anywhere else the two meet under the stylist's clock.
 */
export function readingZone(
  mode: string | null,
  stylistZone: string,
  visitorZone: string | null,
): string {
  return mode === "video" && visitorZone ? visitorZone : stylistZone;
}

/**
 * The stretch with that number, counted from today.
 * @param now_ms epoch milliseconds.
 * @param zone in which days are read.
 */
export function stripSpan(index: number, now_ms: number, zone: string): StripSpan {
  const firstDay = addDays(localDay(now_ms, zone), index * STRIP_DAYS);
  const lastDay = addDays(firstDay, STRIP_DAYS - 1);
  const start_ms = Date.parse(`${firstDay}T00:00:00Z`) - WIDEST_OFFSET_HOURS * HOUR_MS;
  const end_ms = Date.parse(`${lastDay}T00:00:00Z`) + (24 + WIDEST_OFFSET_HOURS) * HOUR_MS;
  const now_minute_ms = Math.floor(now_ms / 60_000) * 60_000;
  return {
    index,
    firstDay,
    lastDay,
    from: new Date(Math.max(start_ms, now_minute_ms)).toISOString(),
    to: new Date(end_ms).toISOString(),
  };
}

/** Number of the stretch in which an hour lies; 0 for one that has passed. */
export function spanIndexOf(instant: string, now_ms: number, zone: string): number {
  const today = Date.parse(`${localDay(now_ms, zone)}T00:00:00Z`);
  const day = Date.parse(`${localDay(instant, zone)}T00:00:00Z`);
  return Math.max(0, Math.floor((day - today) / (24 * HOUR_MS * STRIP_DAYS)));
}

/** How many stretches there are until the horizon. */
export function spanCount(horizonDays: number): number {
  return Math.max(1, Math.ceil((horizonDays + 1) / STRIP_DAYS));
}

/**
 * Lays free hours into their days; days without any stay in the strip, empty.
 * @param zone in which days are read.
 */
export function daysOf(slots: readonly Slot[], span: StripSpan, zone: string): StripDay[] {
  const byDay = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = localDay(slot.starts_at, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), slot]);
  }
  return Array.from({ length: STRIP_DAYS }, (_, index) => {
    const day = addDays(span.firstDay, index);
    const own = byDay.get(day) ?? [];
    return {
      day,
      slots: own.sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at)),
    };
  });
}

export type PartOfDay = "morning" | "afternoon" | "evening";

/** The hours of a day by its parts, without the parts that have none. */
export function partsOfDay(
  slots: readonly Slot[],
  zone: string,
): { part: PartOfDay; slots: Slot[] }[] {
  const partOf = (slot: Slot): PartOfDay => {
    const { minute } = wallTime(slot.starts_at, zone);
    return minute < NOON ? "morning" : minute < EVENING ? "afternoon" : "evening";
  };
  return (["morning", "afternoon", "evening"] as const)
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot) === part) }))
    .filter((group) => group.slots.length > 0);
}
