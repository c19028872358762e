import { LRUCache } from "lru-cache";
import { Temporal } from "./temporal";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** No zone is further than this from UTC. */
const OFFSET_MAX_MS = 26 * HOUR_MS;
/** Tables begin and end with blocks of years, so that windows close to each other share one. */
const BLOCK_YEARS = 2;
const MARGIN_MS = 8 * DAY_MS;
/** Five hundred zones, some years each; a table is a few hundred bytes. */
const TABLES_MAX = 2_000;
const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/**
 * The offsets of a zone over some years. Span `i` begins at `starts[i]` and lasts until
 * `starts[i + 1]`; the first begins before and the last ends after all that it is asked for.
 */
export type ZoneTable = {
  /** Instants, milliseconds since 1970-01-01T00:00Z, ascending; the first is -Infinity. */
  starts: readonly number[];
  /** Local time minus UTC, milliseconds. */
  offsets: readonly number[];
};

const tables = new LRUCache<string, ZoneTable>({ max: TABLES_MAX });

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

/** Whether the runtime knows a zone of this name, e.g. `Asia/Tokyo`. Bare offsets are no zones. */
export function isTimeZone(name: string): boolean {
  if (!IANA_NAME.test(name)) {
    return false;
  }
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== "";
  } catch {
    return false;
  }
}

function readZoneTable(timeZone: string, from: number, until: number): ZoneTable {
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const starts = [-Infinity];
  const offsets = [moment.offsetNanoseconds / 1e6];
  for (;;) {
    const next = moment.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds >= until) {
      return { starts, offsets };
    }
    const offset = next.offsetNanoseconds / 1e6;
    // A change of name or law alone is none of the clock.
    if (offset !== offsets[offsets.length - 1]) {
      starts.push(next.epochMilliseconds);
      offsets.push(offset);
    }
    moment = next;
  }
}

/**
 * The offsets of a zone around a window. Temporal is asked once for each zone and span of calendar
 * years; what it says does not change while the process lives, so the memory is no state.
 *
 * @param timeZone IANA name
 * @param from start of the window, milliseconds since 1970-01-01T00:00Z
 * @param until end of the window, likewise
 * @returns a table that is right for every instant and wall time from a week before to a week after
 * @throws RangeError when the runtime does not know the zone
 */
export function zoneTable(timeZone: string, from: number, until: number): ZoneTable {
  const firstYear = Math.floor(yearOf(from - MARGIN_MS) / BLOCK_YEARS) * BLOCK_YEARS;
  const lastYear =
    Math.floor(yearOf(until + MARGIN_MS) / BLOCK_YEARS) * BLOCK_YEARS + BLOCK_YEARS - 1;
  const key = `${timeZone} ${firstYear} ${lastYear}`;
  let table = tables.get(key);
  if (!table) {
    table = readZoneTable(
      timeZone,
      Date.UTC(firstYear, 0, 1) - OFFSET_MAX_MS,
      Date.UTC(lastYear + 1, 0, 1) + OFFSET_MAX_MS,
    );
    tables.set(key, table);
  }
  return table;
}

/** Local time minus UTC at an instant, milliseconds. */
export function offsetAt({ starts, offsets }: ZoneTable, instant: number): number {
  let span = starts.length - 1;
  while (span > 0 && instant < (starts[span] ?? 0)) {
    span -= 1;
  }
  return offsets[span] ?? 0;
}

/**
 * The instant of a wall time, by RFC 5545 section 3.3.5 (as Temporal's "compatible"): a time that
 * happens twice is the first, one that is skipped is read with the offset before the gap.
 *
 * @param wall wall time as if it were UTC, milliseconds since 1970-01-01T00:00
 * @returns milliseconds since 1970-01-01T00:00Z
 */
export function instantOfWall({ starts, offsets }: ZoneTable, wall: number): number {
  for (let span = 0; span < offsets.length; span += 1) {
    const offset = offsets[span] ?? 0;
    const instant = wall - offset;
    const end = starts[span + 1] ?? Infinity;
    if (instant < end) {
      // Before the span begins: no span before held this wall time, so a gap skipped it.
      return instant >= (starts[span] ?? 0) ? instant : wall - (offsets[span - 1] ?? offset);
    }
  }
  return wall - (offsets[offsets.length - 1] ?? 0);
}

/** The local date at an instant, in days since 1970-01-01. */
export function localDayAt(table: ZoneTable, instant: number): number {
  return Math.floor((instant + offsetAt(table, instant)) / DAY_MS);
}
