const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The zone this browser lives in: the staff's own. */
export function staffZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function partsOf(instant: Date, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** Local date of an instant, "YYYY-MM-DD". */
export function dayIn(instant: string | Date, zone: string): string {
  const { year, month, day } = partsOf(new Date(instant), zone);
  return `${year}-${month}-${day}`;
}

/** Wall time of an instant, "HH:MM". */
export function timeIn(instant: string | Date, zone: string): string {
  const { hour, minute } = partsOf(new Date(instant), zone);
  return `${hour}:${minute}`;
}

/** Day and wall time of an instant in words: "Fri, 4 Dec 2026, 16:00". */
export function momentIn(instant: string | Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
}

/** A zone as people say it, with its offset at that instant: "Tokyo, GMT+9". */
export function zoneName(zone: string, at: string | Date): string {
  const offset = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" })
    .formatToParts(new Date(at))
    .find(({ type }) => type === "timeZoneName")?.value;
  const place = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  return `${place}, ${offset ?? "GMT"}`;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(new Date(instant), zone);
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant of a wall time, by RFC 5545: one that comes twice means the first, one that is skipped
 * is read with the offset before the gap.
 *
 * @param day "YYYY-MM-DD"
 * @param time "HH:MM"
 * @returns ISO 8601 in UTC
 */
export function instantOf(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [wall - DAY_MS, wall + DAY_MS].map((at) => offsetAt(at, zone));
  const candidates = [wall - (before ?? 0), wall - (after ?? 0)];
  const exact = candidates.find((at) => at + offsetAt(at, zone) === wall);
  return new Date(exact ?? wall - (before ?? 0)).toISOString();
}

/** The date so many days later, "YYYY-MM-DD"; earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week of a date. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** A date in words: "Mon, 23 Nov". */
export function dayWords(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The seven days from a Monday in words: "23 to 29 November 2026". */
export function weekWords(monday: string): string {
  const [first, last] = [monday, addDays(monday, 6)].map((day) => new Date(`${day}T00:00:00Z`));
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).formatRange(first as Date, last as Date);
}

/** How long ago an instant was, in whole days: "today", "yesterday", "3 days ago". */
export function daysAgo(instant: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(instant)) / (24 * 60 * MINUTE_MS));
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-Math.max(0, days), "day");
}
