import type { Client } from "pg";
import { zoneTable } from "../../lib/zone";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2037;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
const END_DAY = Date.UTC(LAST_YEAR + 1, 0, 1) / DAY_MS;

/** A change of the clock; minutes since 1970-01-01T00:00Z, and local time minus UTC in minutes from then on. */
export type Change = { minute: number; offset: number };

/**
 * PostgreSQL's changes of the clock in one zone, found by nothing but the wall time that it gives for
 * instants: day by day, then within the day by hours, then by minutes.
 */
const CHANGES = `
  with day as (
    select d, date_part('epoch', to_timestamp(d * 86400.0) at time zone $1) / 60 - d * 1440 as off
    from generate_series($2::int, $3::int) d
  ), changed as (
    select d, off from (select d, off, lag(off) over (order by d) as before from day) pairs
    where off <> before
  ), hour as (
    select off, (
      select min(h) from generate_series((d - 1) * 24 + 1, d * 24) h
      where date_part('epoch', to_timestamp(h * 3600.0) at time zone $1) / 60 - h * 60 = off) as h
    from changed
  )
  select off::int as offset, (
    select min(m) from generate_series((h - 1) * 60 + 1, h * 60) m
    where date_part('epoch', to_timestamp(m * 60.0) at time zone $1) / 60 - m = off) as minute
  from hour order by 2`;

/** The changes of the clock from 2000 to 2037 as the server knows them. */
export async function serverChanges(client: Client, zone: string): Promise<Change[]> {
  const { rows } = await client.query<Change>(CHANGES, [zone, FIRST_DAY, END_DAY]);
  return rows;
}

/** The same as the code under test knows them. */
export function ownChanges(zone: string): Change[] {
  const changes = new Map<number, Change>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const { starts, offsets } = zoneTable(zone, Date.UTC(year, 3, 1), Date.UTC(year, 8, 1));
    starts.forEach((start, index) => {
      if (start >= FIRST_DAY * DAY_MS && start < END_DAY * DAY_MS) {
        const minute = start / MINUTE_MS;
        changes.set(minute, { minute, offset: (offsets[index] ?? 0) / MINUTE_MS });
      }
    });
  }
  return [...changes.values()].sort((a, b) => a.minute - b.minute);
}

const key = ({ minute, offset }: Change): string => `${minute} ${offset}`;

/** Where one of the two knows a change of the clock that the other does not; ascending minutes. */
export function disputedMinutes(own: readonly Change[], server: readonly Change[]): number[] {
  const [ours, theirs] = [new Set(own.map(key)), new Set(server.map(key))];
  return [...own, ...server]
    .filter((change) => !ours.has(key(change)) || !theirs.has(key(change)))
    .map(({ minute }) => minute)
    .sort((a, b) => a - b);
}

/** Which of the zones the server does not know at all. */
export async function unknownToServer(client: Client, zones: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ zone: string }>(
    `select zone from unnest($1::text[]) zone
     where zone not in (select name from pg_timezone_names)`,
    [zones],
  );
  return rows.map(({ zone }) => zone);
}
