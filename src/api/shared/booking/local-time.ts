import { offsetAt, type ZoneTable, zoneTable } from "../../../modules/booking/lib/zone";

const MINUTE_MS = 60_000;

/** Clocks of a zone put forward or back: when, and their offsets from UTC on either side. */
type ClockChange = {
  time_zone: string;
  at: string;
  offset_before: string;
  offset_after: string;
};

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const sign = offsetMs < 0 ? "-" : "+";
  return `${sign}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

function write(table: ZoneTable, atMs: number): string {
  const offset = offsetAt(table, atMs);
  return `${new Date(atMs + offset).toISOString().slice(0, 16)}${offsetText(offset)}`;
}

/**
 * Writes an instant as the clocks of a zone show it.
 *
 * @returns ISO 8601 to the minute with the offset, e.g. `2026-12-04T16:00+09:00`
 * @throws RangeError for a zone that the runtime does not know
 */
export function localDateTime(at: Date, timeZone: string): string {
  const atMs = at.getTime();
  return write(zoneTable(timeZone, atMs, atMs), atMs);
}

/**
 * The same for many instants of one stretch of time.
 *
 * @param timeZone IANA name
 * @param from first instant, inclusive
 * @param to last instant, inclusive
 */
export function localTimes(timeZone: string, from: Date, to: Date): (at: Date) => string {
  const table = zoneTable(timeZone, from.getTime(), to.getTime());
  return (at) => write(table, at.getTime());
}

/** The changes of a zone's clocks after `from` and up to `to`, in their order. */
export function clockChanges(timeZone: string, from: Date, to: Date): ClockChange[] {
  const { starts, offsets } = zoneTable(timeZone, from.getTime(), to.getTime());
  return starts.flatMap((start, span) => {
    const isInside = start > from.getTime() && start <= to.getTime();
    return isInside
      ? [
          {
            time_zone: timeZone,
            at: new Date(start).toISOString(),
            offset_before: offsetText(offsets[span - 1] ?? 0),
            offset_after: offsetText(offsets[span] ?? 0),
          },
        ]
      : [];
  });
}
