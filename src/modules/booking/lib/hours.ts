import { type Interval, mergeIntervals, subtractIntervals } from "./intervals";
import type { ExceptionRule, HoursRule, Schedule } from "./schedule";
import type { ServiceMode } from "./service-mode";
import { instantOfWall, localDayAt, type ZoneTable } from "./zone";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4;

/** ISO weekday (Monday is 1) of a local date in days since 1970-01-01. */
export function weekdayOf(day: number): number {
  return ((((day + WEEKDAY_OF_DAY_0 - 1) % 7) + 7) % 7) + 1;
}

/** The instant at which a wall minute of a local date comes; 1440 is midnight at its end. */
function instantOf(table: ZoneTable, day: number, minute: number): number {
  return instantOfWall(table, day * DAY_MS + minute * MINUTE_MS);
}

function serves(modes: readonly ServiceMode[], mode: ServiceMode): boolean {
  return modes.length === 0 || modes.includes(mode);
}

function hoursOn(table: ZoneTable, rules: readonly HoursRule[], day: number): Interval[] {
  const weekday = weekdayOf(day);
  return rules
    .filter(
      (rule) =>
        rule.weekday === weekday &&
        day >= (rule.first_day ?? -Infinity) &&
        day <= (rule.last_day ?? Infinity),
    )
    .map((rule) => [
      instantOf(table, day, rule.start_minute),
      instantOf(table, day, rule.end_minute),
    ]);
}

function exceptionPieces(
  table: ZoneTable,
  exceptions: readonly ExceptionRule[],
  firstDay: number,
  lastDay: number,
): Interval[] {
  const pieces: Interval[] = [];
  for (const exception of exceptions) {
    if ("from" in exception) {
      pieces.push([exception.from, exception.until]);
      continue;
    }
    const last = Math.min(exception.last_day, lastDay);
    for (let day = Math.max(exception.first_day, firstDay); day <= last; day += 1) {
      pieces.push([
        instantOf(table, day, exception.start_minute ?? 0),
        instantOf(table, day, exception.end_minute ?? DAY_MINUTES),
      ]);
    }
  }
  return pieces;
}

/** A stretch of open time, and where in it the grid of slots begins anew. */
export type Stretch = {
  interval: Interval;
  /** Ascending; the first is the start of the stretch. */
  anchors: readonly number[];
};

/**
 * Where the grid begins: with the stretch, and again at each midnight that ends a day which was open
 * from midnight to midnight. So a late evening runs into the next morning on one grid, and who is
 * open around the clock has the same grid every day, whatever window is asked for.
 */
function anchorsOf(table: ZoneTable, [start, end]: Interval): readonly number[] {
  const anchors = [start];
  // The day it begins on is whole when it begins at midnight; a day before may end at that instant.
  let day = localDayAt(table, start) - 1;
  let midnight = instantOf(table, day, 0);
  for (;;) {
    const next = instantOf(table, day + 1, 0);
    if (next >= end) {
      return anchors;
    }
    // A date that a zone skips has no length and is no whole day.
    if (midnight >= start && next > Math.max(start, midnight)) {
      anchors.push(next);
    }
    midnight = next;
    day += 1;
  }
}

/**
 * When a stylist sees clients in one mode, bookings apart: weekly hours and extra time, less blocked
 * time and time off.
 *
 * @param firstDay first local date to look at, days since 1970-01-01; what is open before is cut off
 * @param lastDay last local date, inclusive
 * @returns stretches in order; pieces that meet, at midnight too, are one
 */
export function openStretches(
  schedule: Schedule,
  table: ZoneTable,
  mode: ServiceMode,
  firstDay: number,
  lastDay: number,
): Stretch[] {
  const rules = schedule.hours.filter((rule) => serves(rule.modes, mode));
  const extra = schedule.exceptions.filter(
    ({ kind, modes }) => kind === "extra" && serves(modes, mode),
  );
  const closed = schedule.exceptions.filter(({ kind }) => kind !== "extra");
  const open = exceptionPieces(table, extra, firstDay, lastDay);
  for (let day = firstDay; day <= lastDay; day += 1) {
    open.push(...hoursOn(table, rules, day));
  }
  return subtractIntervals(
    mergeIntervals(open),
    mergeIntervals(exceptionPieces(table, closed, firstDay, lastDay)),
  ).map((interval) => ({
    interval,
    anchors: anchorsOf(table, interval),
  }));
}

/**
 * Modes of a type that are open at the same times, so that one computation does for all of them.
 *
 * @returns one mode for each different set of rules
 */
export function distinctModes(
  schedule: Schedule,
  modes: readonly ServiceMode[],
): readonly ServiceMode[] {
  const seen = new Map<string, ServiceMode>();
  const rules = [...schedule.hours, ...schedule.exceptions];
  for (const mode of modes) {
    const key = rules.map((rule) => (serves(rule.modes, mode) ? 1 : 0)).join("");
    if (!seen.has(key)) {
      seen.set(key, mode);
    }
  }
  return [...seen.values()];
}
