import { generateEntityId } from "@medusajs/framework/utils";
import { availabilityRows, wallTimeOf } from "../lib/availability-input";
import type { Availability, AvailabilityInput } from "../types";
import { rows, type Sql } from "./run";

const DEFAULT_TIME_ZONE = "UTC";

/** The columns of a calendar that may be set; names come from here, never from outside. */
type CalendarValues = Partial<{
  time_zone: string;
  is_bookable: boolean;
  studio_address: string | null;
  video_link: string | null;
  feed_token_hash: string | null;
}>;

/** Sets columns of a stylist's calendar, making it when there is none. */
export async function setCalendar(
  context: Sql,
  stylistId: string,
  values: CalendarValues,
): Promise<void> {
  const set = Object.entries({ ...values }).filter(([, value]) => value !== undefined);
  const names = set.map(([name]) => name);
  const all = names.includes("time_zone")
    ? set
    : [...set, ["time_zone", DEFAULT_TIME_ZONE] as const];
  await rows(
    context,
    `insert into booking_calendar (stylist_id, ${all.map(([name]) => name).join(", ")})
     values (?, ${all.map(() => "?").join(", ")})
     on conflict (stylist_id) do update
     set ${[...names.map((name) => `${name} = excluded.${name}`), "updated_at = clock_timestamp()"].join(", ")}`,
    [stylistId, ...all.map(([, value]) => value)],
  );
}

const INSERT_HOURS = `
  insert into weekly_hours (id, stylist_id, weekday, start_minute, end_minute, modes,
    valid_from_on, valid_to_on)
  select id, ?, weekday, start_minute, end_minute,
    array(select jsonb_array_elements_text(modes)), valid_from_on, valid_to_on
  from jsonb_to_recordset(?::jsonb) as hours(id text, weekday int, start_minute int,
    end_minute int, modes jsonb, valid_from_on date, valid_to_on date)`;

const INSERT_EXCEPTIONS = `
  insert into availability_exception (id, stylist_id, kind, starts_on, ends_on, start_minute,
    end_minute, starts_at, ends_at, modes, note)
  select id, ?, kind, starts_on, ends_on, start_minute, end_minute, starts_at, ends_at,
    array(select jsonb_array_elements_text(modes)), note
  from jsonb_to_recordset(?::jsonb) as exception(id text, kind text, starts_on date,
    ends_on date, start_minute int, end_minute int, starts_at timestamptz, ends_at timestamptz,
    modes jsonb, note text)`;

/** Replaces what is given; inside one transaction, so all or nothing. */
export async function replaceAvailability(
  context: Sql,
  stylistId: string,
  input: AvailabilityInput,
): Promise<void> {
  const { hours, exceptions } = availabilityRows(input);
  const { time_zone, studio_address, video_link } = input;
  await setCalendar(context, stylistId, { time_zone, studio_address, video_link });
  if (hours) {
    await rows(context, "delete from weekly_hours where stylist_id = ?", [stylistId]);
    const list = hours.map((row) => ({ ...row, id: generateEntityId(undefined, "whrs") }));
    await rows(context, INSERT_HOURS, [stylistId, JSON.stringify(list)]);
  }
  if (exceptions) {
    const gone = await rows<{ id: string }>(
      context,
      "delete from availability_exception where stylist_id = ? returning id",
      [stylistId],
    );
    // An id stays what it was; one that somebody made up, or another's, becomes a new one.
    const known = new Set(gone.map(({ id }) => id));
    const list = exceptions.map((row) => {
      const keeps = row.id !== null && known.delete(row.id);
      return { ...row, id: keeps ? row.id : generateEntityId(undefined, "avex") };
    });
    await rows(context, INSERT_EXCEPTIONS, [stylistId, JSON.stringify(list)]);
  }
}

type StoredAvailability = Omit<Availability, "weekly_hours" | "exceptions"> & {
  hours: (Omit<Availability["weekly_hours"][number], "start" | "end"> & {
    start_minute: number;
    end_minute: number;
  })[];
  exceptions: (Omit<Availability["exceptions"][number], "start" | "end"> & {
    start_minute: number | null;
    end_minute: number | null;
  })[];
};

const AVAILABILITY = `
  select c.time_zone, c.studio_address, c.video_link,
    coalesce((select jsonb_agg(jsonb_build_object('weekday', weekday, 'start_minute', start_minute,
        'end_minute', end_minute, 'modes', modes, 'valid_from', valid_from_on,
        'valid_to', valid_to_on) order by weekday, start_minute, id)
      from weekly_hours h where h.stylist_id = ? and deleted_at is null), '[]') as hours,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'starts_on', starts_on,
        'ends_on', ends_on, 'start_minute', start_minute, 'end_minute', end_minute,
        'starts_at', starts_at, 'ends_at', ends_at, 'modes', modes, 'note', note)
        order by coalesce(starts_at, starts_on), id)
      from availability_exception e where e.stylist_id = ? and deleted_at is null), '[]')
      as exceptions
  from (select ?::text as id) asked
  left join booking_calendar c on c.stylist_id = asked.id and c.deleted_at is null`;

const utcOrNull = (instant: string | null): string | null =>
  instant && new Date(instant).toISOString();
const wallOrNull = (minute: number | null): string | null =>
  minute === null ? null : wallTimeOf(minute);

/** See `getAvailability` of the service. */
export async function readAvailability(context: Sql, stylistId: string): Promise<Availability> {
  const [found] = await rows<StoredAvailability>(context, AVAILABILITY, [
    stylistId,
    stylistId,
    stylistId,
  ]);
  return {
    time_zone: found?.time_zone ?? DEFAULT_TIME_ZONE,
    studio_address: found?.studio_address ?? null,
    video_link: found?.video_link ?? null,
    weekly_hours: (found?.hours ?? []).map(({ start_minute, end_minute, ...rest }) => ({
      ...rest,
      start: wallTimeOf(start_minute),
      end: wallTimeOf(end_minute),
    })),
    exceptions: (found?.exceptions ?? []).map(({ start_minute, end_minute, ...rest }) => ({
      ...rest,
      start: wallOrNull(start_minute),
      end: wallOrNull(end_minute),
      starts_at: utcOrNull(rest.starts_at),
      ends_at: utcOrNull(rest.ends_at),
    })),
  };
}
