/** Wall time: what clocks and calendars on the wall say, without a zone. */

export const MINUTES_IN_DAY = 24 * 60;
const DAY_MS = 24 * 60 * 60 * 1000;
const CLOCK = /^([01]\d|2[0-4]):([0-5]\d)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads "09:30".
 * @returns minutes since midnight, 0 to 1440 ("24:00"); null when it is no such time.
 */
export function parseClock(text: string): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) {
    return null;
  }
  const total = Number(hours) * 60 + Number(minutes);
  return total <= MINUTES_IN_DAY ? total : null;
}

/** @param minute since midnight, 0 to 1440. @returns "09:30"; the end of a day is "24:00". */
export function formatClock(minute: number): string {
  const hours = Math.floor(minute / 60);
  return `${String(hours).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Says whether a text is a date of the calendar, as "2026-12-04". */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) {
    return false;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** @param date "2026-12-04". @param days may be negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** @returns ISO weekday of a date: Monday 1 to Sunday 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** @returns the Monday of the week in which a date lies. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** @returns the seven dates of the week that begins with `monday`. */
export function datesOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/**
 * Puts a day as the house writes it everywhere: in English the European way round and without a
 * comma after its weekday, in French with its first of the month.
 * @param intlLocale BCP 47 tag of the reader.
 * @param options of `Intl.DateTimeFormat`, with the zone.
 */
export function houseDay(
  instant: Date,
  intlLocale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const isFrench = intlLocale.startsWith("fr");
  const words = new Intl.DateTimeFormat(isFrench ? "fr-FR" : "en-GB", options).format(instant);
  return isFrench
    ? words.replace(/(^|\s)1(?=\s\p{L})/u, "$11er")
    : words.replace(/^(\p{L}+),/u, "$1");
}

/** Writes a date of the calendar; it has no zone, so none is applied. */
export function formatDay(
  date: string,
  intlLocale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return houseDay(new Date(`${date}T00:00:00Z`), intlLocale, { ...options, timeZone: "UTC" });
}
