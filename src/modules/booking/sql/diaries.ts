import type { HoursRule, ExceptionRule, Schedule, SlotType } from "../lib/schedule";
import type { Interval } from "../lib/intervals";
import type { ServiceMode } from "../lib/service-mode";
import { rows, type Sql } from "./run";

/** All that slots of one stylist and one appointment type are computed from. */
export type Diary = {
  stylist_id: string;
  is_bookable: boolean;
  schedule: Schedule;
  type_id: string;
  type: SlotType;
  busy: Interval[];
  /** Bookings that begin later than this were not read; Infinity: all were. */
  busy_until: number;
  /** The database's clock, milliseconds since 1970-01-01T00:00Z. */
  now: number;
};

export type DiaryQuery = {
  stylist_ids: readonly string[];
  /** Missing: each stylist's first active type by position (that has the mode, when one is given). */
  appointment_type_id?: string;
  mode?: ServiceMode;
  /** What is booked from here to there is read; milliseconds since 1970-01-01T00:00Z. */
  from: number;
  to: number;
  exclude_booking_id?: string;
  /** How many bookings of each stylist are read at most, the first ones; missing: all. */
  busy_limit?: number;
  /** Also a type that is no longer offered, for a booking that was made when it was. */
  with_inactive_type?: boolean;
};

type HoursTuple = [number, number, number, ServiceMode[], number | null, number | null];
type ExceptionTuple = [
  kind: ExceptionRule["kind"],
  modes: ServiceMode[],
  first_day: number | null,
  last_day: number | null,
  start_minute: number | null,
  end_minute: number | null,
  from: number | null,
  until: number | null,
];

type DiaryRow = SlotType & {
  stylist_id: string;
  is_bookable: boolean;
  time_zone: string;
  type_id: string;
  hours: HoursTuple[] | null;
  exceptions: ExceptionTuple[] | null;
  /** "start end start end ...": a tenth of the time of JSON to write and to read. */
  busy: string | null;
  now: number;
};

/** One call for any number of stylists, whose plan the database keeps. */
const DIARIES = "select * from booking_diaries(?::jsonb, ?, ?, ?, ?, ?, ?, ?)";

function hoursRule([weekday, start_minute, end_minute, modes, first, last]: HoursTuple): HoursRule {
  return { weekday, start_minute, end_minute, modes, first_day: first, last_day: last };
}

function exceptionRule(tuple: ExceptionTuple): ExceptionRule {
  const [kind, modes, first_day, last_day, start_minute, end_minute, from, until] = tuple;
  return from !== null && until !== null
    ? { kind, modes, from, until }
    : { kind, modes, first_day: first_day ?? 0, last_day: last_day ?? 0, start_minute, end_minute };
}

function busyIntervals(text: string | null, limit = Infinity): Pick<Diary, "busy" | "busy_until"> {
  const numbers = text ? text.split(" ").map(Number) : [];
  const busy: Interval[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    busy.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  }
  // Bookings do not overlap: whatever was left out begins where the last one ends, or later.
  return { busy, busy_until: busy.length < limit ? Infinity : (busy[busy.length - 1]?.[1] ?? 0) };
}

/**
 * Reads the diaries of stylists, in one statement. A stylist without a calendar or without such a
 * type is missing; one that cannot be booked is there and says so.
 */
export async function loadDiaries(context: Sql, query: DiaryQuery): Promise<Diary[]> {
  const { appointment_type_id: type = null, mode = null } = query;
  const found = await rows<DiaryRow>(context, DIARIES, [
    JSON.stringify(query.stylist_ids),
    query.from,
    query.to,
    query.exclude_booking_id ?? null,
    query.busy_limit ?? null,
    type,
    mode,
    query.with_inactive_type ?? false,
  ]);
  return found.map(
    ({
      stylist_id,
      is_bookable,
      time_zone,
      type_id,
      hours,
      exceptions,
      busy,
      now,
      ...slotType
    }) => ({
      stylist_id,
      is_bookable,
      schedule: {
        time_zone,
        hours: (hours ?? []).map(hoursRule),
        exceptions: (exceptions ?? []).map(exceptionRule),
      },
      type_id,
      type: slotType,
      ...busyIntervals(busy, query.busy_limit),
      now: Math.floor(now),
    }),
  );
}
