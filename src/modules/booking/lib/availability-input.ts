import { badInput } from "../../../lib/house-error";
import type { AvailabilityInput, ExceptionInput, WeeklyHoursInput } from "../types";
import { isTimeZone } from "./zone";

const DAY_MINUTES = 1_440;
const LAST_YEAR = 2999;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Weekly hours as the table holds them. */
export type WeeklyHoursRow = {
  weekday: number;
  start_minute: number;
  end_minute: number;
  modes: string[];
  valid_from_on: string | null;
  valid_to_on: string | null;
};

/** An exception as the table holds it. */
export type ExceptionRow = {
  id: string | null;
  kind: string;
  starts_on: string | null;
  ends_on: string | null;
  start_minute: number | null;
  end_minute: number | null;
  starts_at: string | null;
  ends_at: string | null;
  modes: string[];
  note: string | null;
};

/** Wall minutes since midnight of "HH:MM"; 1440 for "24:00". Undefined when it is no wall time. */
function minuteOf(text: string): number | undefined {
  const match = WALL_TIME.exec(text);
  if (!match) {
    return undefined;
  }
  return match[1] ? Number(match[1]) * 60 + Number(match[2]) : DAY_MINUTES;
}

/** "HH:MM" of wall minutes since midnight; "24:00" for 1440. */
export function wallTimeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
}

/** A date, and one that every part of the house can write down. */
function isUsual(date: Date): boolean {
  return date.getTime() >= 0 && date.getUTCFullYear() <= LAST_YEAR;
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return isUsual(date) && date.toISOString().startsWith(text);
}

/**
 * Reads an instant.
 *
 * @param text ISO 8601 with an offset or "Z"
 * @throws HouseError 400 `not_an_instant`
 */
export function instantOf(text: string, field: string): Date {
  const instant = INSTANT.test(text) ? new Date(text) : undefined;
  if (!instant || !isUsual(instant)) {
    throw badInput(
      "not_an_instant",
      "Give date and time with their offset from UTC, such as 2026-12-04T16:00:00+09:00.",
      { field },
    );
  }
  return instant;
}

/** @throws HouseError 400 `unknown_time_zone` when the runtime does not know such a zone */
export function assertTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) {
    throw badInput(
      "unknown_time_zone",
      `There is no time zone ${timeZone.slice(0, 64)}. Name one as the IANA does, such as Asia/Tokyo.`,
      { field: "time_zone" },
    );
  }
}

function datesOf(from: string | null | undefined, to: string | null | undefined, field: string) {
  for (const date of [from, to]) {
    if (date != null && !isDate(date)) {
      throw badInput("not_a_date", `${date.slice(0, 32)} is no date. Write it as 2026-12-04.`, {
        field,
      });
    }
  }
  if (from != null && to != null && to < from) {
    throw badInput("ends_before_start", "The last day lies before the first.", { field });
  }
  return [from ?? null, to ?? null] as const;
}

function minutesOf(start: string, end: string, field: string): [number, number] {
  const [from, until] = [minuteOf(start), minuteOf(end)];
  if (from === undefined || until === undefined || from === DAY_MINUTES) {
    throw badInput("not_a_time", "Write times of day as 09:00; a day ends at 24:00.", { field });
  }
  if (until === from) {
    throw badInput("ends_before_start", "These hours end when they begin.", { field });
  }
  if (until < from) {
    throw badInput(
      "hours_over_midnight",
      "These hours end before they begin. For hours past midnight, enter two: until 24:00, and from 00:00 on the next day.",
      { field },
    );
  }
  return [from, until];
}

function weeklyHoursRow(input: WeeklyHoursInput, index: number): WeeklyHoursRow {
  const field = `weekly_hours.${index}`;
  if (!Number.isInteger(input.weekday) || input.weekday < 1 || input.weekday > 7) {
    throw badInput("not_a_weekday", "Weekdays go from 1 (Monday) to 7 (Sunday).", { field });
  }
  const [start_minute, end_minute] = minutesOf(input.start, input.end, field);
  const [valid_from_on, valid_to_on] = datesOf(input.valid_from, input.valid_to, field);
  const modes = [...new Set(input.modes ?? [])];
  return { weekday: input.weekday, start_minute, end_minute, modes, valid_from_on, valid_to_on };
}

const shareMode = (a: readonly string[], b: readonly string[]): boolean =>
  !a.length || !b.length || a.some((mode) => b.includes(mode));

const overlap = (a: WeeklyHoursRow, b: WeeklyHoursRow): boolean =>
  a.weekday === b.weekday &&
  a.start_minute < b.end_minute &&
  b.start_minute < a.end_minute &&
  (a.valid_from_on ?? "") <= (b.valid_to_on ?? "9999-12-31") &&
  (b.valid_from_on ?? "") <= (a.valid_to_on ?? "9999-12-31") &&
  shareMode(a.modes, b.modes);

/**
 * Reads weekly hours.
 *
 * @throws HouseError 400 `not_a_weekday`, `not_a_time`, `not_a_date`, `ends_before_start`,
 *   `hours_over_midnight` or `hours_overlap` (on the same days and in the same mode)
 */
function weeklyHoursRows(inputs: readonly WeeklyHoursInput[]): WeeklyHoursRow[] {
  const rows = inputs.map(weeklyHoursRow);
  rows.forEach((row, index) => {
    const other = rows.slice(0, index).find((earlier) => overlap(earlier, row));
    if (other) {
      const [one, two] = [other, row].map(
        (hours) => `${wallTimeOf(hours.start_minute)} to ${wallTimeOf(hours.end_minute)}`,
      );
      throw badInput("hours_overlap", `The hours ${one} and ${two} of the same day overlap.`, {
        field: `weekly_hours.${index}`,
      });
    }
  });
  return rows;
}

function exceptionRow(input: ExceptionInput, index: number): ExceptionRow {
  const field = `exceptions.${index}`;
  const common = {
    id: input.id ?? null,
    kind: input.kind,
    modes: [...new Set(input.modes ?? [])],
    note: input.note ?? null,
  };
  const dated = input.starts_on != null && input.ends_on != null;
  const timed = input.starts_at != null && input.ends_at != null;
  const anyDate = [input.starts_on, input.ends_on, input.start, input.end].some((v) => v != null);
  const anyInstant = input.starts_at != null || input.ends_at != null;
  if (dated && !anyInstant) {
    const [starts_on, ends_on] = datesOf(input.starts_on, input.ends_on, field);
    if ((input.start == null) !== (input.end == null)) {
      throw badInput("not_a_time", "Give both times of day, or neither for whole days.", { field });
    }
    const [start_minute, end_minute] =
      input.start != null && input.end != null
        ? minutesOf(input.start, input.end, field)
        : [null, null];
    const nulls = { starts_at: null, ends_at: null };
    return { ...common, starts_on, ends_on, start_minute, end_minute, ...nulls };
  }
  if (timed && !anyDate) {
    const starts_at = instantOf(input.starts_at ?? "", field).toISOString();
    const ends_at = instantOf(input.ends_at ?? "", field).toISOString();
    if (ends_at <= starts_at) {
      throw badInput("ends_before_start", "This exception ends before it begins.", { field });
    }
    const nulls = { starts_on: null, ends_on: null, start_minute: null, end_minute: null };
    return { ...common, ...nulls, starts_at, ends_at };
  }
  throw badInput(
    "exception_shape",
    "An exception has either a first and a last day or a start and an end in time.",
    { field },
  );
}

/**
 * Reads exceptions.
 *
 * @throws HouseError 400 `exception_shape`, `not_a_time`, `not_a_date`, `not_an_instant`,
 *   `ends_before_start` or `hours_over_midnight`
 */
function exceptionRows(inputs: readonly ExceptionInput[]): ExceptionRow[] {
  return inputs.map(exceptionRow);
}

/** Reads all of an availability before anything of it is written. */
export function availabilityRows(input: AvailabilityInput) {
  if (input.time_zone !== undefined) {
    assertTimeZone(input.time_zone);
  }
  return {
    hours: input.weekly_hours && weeklyHoursRows(input.weekly_hours),
    exceptions: input.exceptions && exceptionRows(input.exceptions),
  };
}
