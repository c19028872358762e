import type { ExceptionRule, HoursRule, Schedule } from "../schedule";
import type { ServiceMode } from "../service-mode";
import type { SlotQuery } from "../slots";
import { Temporal } from "../temporal";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS_AROUND = 4;

const serves = (modes: readonly ServiceMode[], mode: ServiceMode): boolean =>
  !modes.length || modes.includes(mode);

/** The instant of a wall minute by Temporal itself. */
function instant(zone: string, day: number, minute: number): number {
  const wall = new Date(day * DAY_MS + minute * MINUTE_MS).toISOString().slice(0, 19);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: "compatible" })
    .epochMilliseconds;
}

function marks(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length);
}

/**
 * The slots of `freeSlotStarts` computed the plain way: minute by minute on a strip of time, each wall
 * time asked of Temporal. Slow, and with nothing in common with the code under test but the rules.
 */
export function plainSlots({ schedule, type, mode, busy, from, to, now }: SlotQuery): number[] {
  const firstDay = Math.floor(from / DAY_MS) - DAYS_AROUND;
  const lastDay = Math.floor(to / DAY_MS) + DAYS_AROUND;
  const origin = firstDay * DAY_MS;
  const length = ((lastDay - firstDay + 1) * DAY_MS) / MINUTE_MS;
  const minuteOf = (time: number): number => (time - origin) / MINUTE_MS;

  const paint = (strip: Uint8Array, start: number, end: number, value: number): void => {
    strip.fill(value, Math.max(0, minuteOf(start)), Math.max(0, Math.min(length, minuteOf(end))));
  };
  const eachDay = (rule: ExceptionRule | HoursRule, work: (day: number) => void): void => {
    for (let day = firstDay; day <= lastDay; day += 1) {
      const first = "from" in rule ? day : (rule.first_day ?? day);
      const last = "from" in rule ? day : (rule.last_day ?? day);
      if (first <= day && day <= last) {
        work(day);
      }
    }
  };
  const paintException = (strip: Uint8Array, rule: ExceptionRule, value: number): void => {
    if ("from" in rule) {
      paint(strip, rule.from, rule.until, value);
      return;
    }
    eachDay(rule, (day) => {
      const start = instant(schedule.time_zone, day, rule.start_minute ?? 0);
      paint(strip, start, instant(schedule.time_zone, day, rule.end_minute ?? 1440), value);
    });
  };
  const openStrip = ({ hours, exceptions }: Schedule, served: ServiceMode): Uint8Array => {
    const strip = marks(length);
    for (const rule of hours.filter(({ modes }) => serves(modes, served))) {
      eachDay(rule, (day) => {
        const weekday = new Date(day * DAY_MS).getUTCDay() || 7;
        if (weekday === rule.weekday) {
          const start = instant(schedule.time_zone, day, rule.start_minute);
          paint(strip, start, instant(schedule.time_zone, day, rule.end_minute), 1);
        }
      });
    }
    for (const rule of exceptions.filter(({ kind }) => kind === "extra")) {
      if (serves(rule.modes, served)) {
        paintException(strip, rule, 1);
      }
    }
    for (const rule of exceptions.filter(({ kind }) => kind !== "extra")) {
      paintException(strip, rule, 0);
    }
    return strip;
  };

  const midnights: number[] = [];
  for (let day = firstDay; day <= lastDay + 1; day += 1) {
    midnights.push(minuteOf(instant(schedule.time_zone, day, 0)));
  }
  const isOpen = (strip: Uint8Array, start: number, end: number): boolean =>
    start >= 0 && end <= length && strip.subarray(start, end).every((mark) => mark === 1);

  const found = new Set<number>();
  const reach = type.duration_minutes + type.buffer_after_minutes;
  for (const served of type.modes.filter((one) => !mode || one === mode)) {
    const strip = openStrip(schedule, served);
    let anchor = 0;
    for (let minute = 0; minute < length; minute += 1) {
      if (strip[minute] !== 1) {
        continue;
      }
      const dayBegan = midnights.indexOf(minute);
      const wholeDayBefore = dayBegan > 0 && isOpen(strip, midnights[dayBegan - 1] ?? 0, minute);
      if (minute === 0 || strip[minute - 1] !== 1 || wholeDayBefore) {
        anchor = minute;
      }
      const start = origin + minute * MINUTE_MS;
      const offered =
        start >= from &&
        start < to &&
        start > now &&
        start >= now + type.minimum_notice_minutes * MINUTE_MS &&
        start <= now + type.horizon_days * DAY_MS &&
        (minute - anchor) % type.slot_interval_minutes === 0 &&
        isOpen(strip, minute, minute + type.duration_minutes);
      const free = busy.every(
        ([begin, end]) =>
          end <= start - type.buffer_before_minutes * MINUTE_MS ||
          begin >= start + reach * MINUTE_MS,
      );
      if (offered && free) {
        found.add(start);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
