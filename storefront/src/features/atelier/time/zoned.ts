import { addDays, houseDay, MINUTES_IN_DAY } from "./wall-time";

/** A moment as the clock and calendar of a place show it. */
export interface LocalMoment {
  /** "2026-12-04". */
  date: string;
  /** Since midnight by the clock on the wall, 0 to 1439. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/**
 * What clock and calendar of a place show at an instant.
 * @param instant ISO 8601 or epoch milliseconds.
 * @param zone IANA name; the rules are the runtime's own.
 */
export function localMoment(instant: string | number, zone: string): LocalMoment {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(new Date(instant))) {
    found[type] = value;
  }
  return {
    date: `${found.year}-${found.month}-${found.day}`,
    minute: Number(found.hour) * 60 + Number(found.minute),
  };
}

/** A stretch of one day, in minutes since midnight by the clock on the wall. */
export interface DayPiece {
  date: string;
  start: number;
  end: number;
}

/**
 * Lays the time between two instants on the calendar of a place, one piece for each day.
 * @param startsAt inclusive, @param endsAt exclusive: ISO 8601.
 */
export function dayPieces(startsAt: string, endsAt: string, zone: string): DayPiece[] {
  const from = localMoment(startsAt, zone);
  const to = localMoment(endsAt, zone);
  const pieces: DayPiece[] = [];
  for (let date = from.date; date <= to.date; date = addDays(date, 1)) {
    const start = date === from.date ? from.minute : 0;
    const end = date === to.date ? to.minute : MINUTES_IN_DAY;
    if (end > start) {
      pieces.push({ date, start, end });
    }
  }
  return pieces;
}

/** @returns "16:00": the clock of a place at an instant. */
export function clockAt(instant: string | number, zone: string): string {
  const { minute } = localMoment(instant, zone);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Writes the day of an instant as it is in a place. */
export function dayAt(
  instant: string | number,
  zone: string,
  intlLocale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return houseDay(new Date(instant), intlLocale, { ...options, timeZone: zone });
}
