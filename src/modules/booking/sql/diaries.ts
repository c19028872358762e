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

/**
 * One statement for any number of stylists. Days and instants come as numbers. Bookings: a booking
 * blocks at most eight hours and two buffers of four, so the start bounds what can reach a window.
 */
const DIARIES = `
  with wanted as (
    select value as stylist_id from jsonb_array_elements_text(?::jsonb)
  ), span as (
    select to_timestamp(?::float8 / 1000) as since, to_timestamp(?::float8 / 1000) as until
  )
  select c.stylist_id, c.is_bookable, c.time_zone, t.id as type_id, t.duration_minutes,
    t.buffer_before_minutes, t.buffer_after_minutes, t.slot_interval_minutes,
    t.minimum_notice_minutes, t.horizon_days, to_jsonb(t.modes) as modes,
    date_part('epoch', clock_timestamp()) * 1000 as now,
    (select json_agg(json_build_array(h.weekday, h.start_minute, h.end_minute, h.modes,
        h.valid_from_on - date '1970-01-01', h.valid_to_on - date '1970-01-01'))
      from weekly_hours h
      where h.stylist_id = c.stylist_id and h.deleted_at is null) as hours,
    (select json_agg(json_build_array(e.kind, e.modes, e.starts_on - date '1970-01-01',
        e.ends_on - date '1970-01-01', e.start_minute, e.end_minute,
        date_part('epoch', e.starts_at) * 1000, date_part('epoch', e.ends_at) * 1000))
      from availability_exception e
      where e.stylist_id = c.stylist_id and e.deleted_at is null
        and coalesce(e.ends_at, e.ends_on + interval '3 days') > span.since - interval '3 days'
        and coalesce(e.starts_at, e.starts_on - interval '3 days') < span.until + interval '3 days'
      ) as exceptions,
    (select string_agg(
        (date_part('epoch', b.starts_at) * 1000)::bigint - b.buffer_before_minutes * 60000 || ' ' ||
        (date_part('epoch', b.ends_at) * 1000)::bigint + b.buffer_after_minutes * 60000, ' ')
      from (select starts_at, ends_at, buffer_before_minutes, buffer_after_minutes
      from booking b
      where b.stylist_id = c.stylist_id and b.status in ('held', 'requested', 'confirmed')
        and b.deleted_at is null and (b.status <> 'held' or b.hold_expires_at > clock_timestamp())
        and b.starts_at > span.since - interval '12 hours'
        and b.starts_at < span.until + interval '16 hours'
        and b.id is distinct from ?
      order by b.starts_at limit ?) b) as busy
  from wanted
  cross join span
  join booking_calendar c on c.stylist_id = wanted.stylist_id and c.deleted_at is null
  join lateral (
    select * from appointment_type
    where appointment_type.stylist_id = c.stylist_id
      and (?::text is null or appointment_type.id = ?)
      and (?::text is null or ? = any(appointment_type.modes))
      and (? or (appointment_type.is_active and appointment_type.deleted_at is null))
    order by position, id limit 1
  ) t on true`;

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
    type,
    mode,
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
