import { instantOfWall, localDayAt, zoneTable } from "../../../modules/booking/lib/zone";

const DAY_MS = 86_400_000;

/**
 * The day that an instant lies in, as the clocks of a zone count.
 *
 * @returns the local date, the instant at which it begins (inclusive) and ends (exclusive)
 */
export function localDay(at: Date, timeZone: string): { date: string; from: string; to: string } {
  const atMs = at.getTime();
  const table = zoneTable(timeZone, atMs, atMs);
  const midnight = localDayAt(table, atMs) * DAY_MS;
  const [from, to] = [midnight, midnight + DAY_MS].map((wall) =>
    new Date(instantOfWall(table, wall)).toISOString(),
  );
  return { date: new Date(midnight).toISOString().slice(0, 10), from: from ?? "", to: to ?? "" };
}
