import { type Language } from "@/i18n/markets";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** An instant as a clock on a wall shows it. */
export interface WallTime {
  /** Calendar day, `YYYY-MM-DD`. */
  day: string;
  /** Minutes since midnight, as the clock shows them: 0 to 1439. */
  minute: number;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function format(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = FORMATS.get(key);
  if (known) {
    return known;
  }
  const made = make();
  FORMATS.set(key, made);
  return made;
}

/** Whether a text names a time zone of the IANA database that this runtime knows. */
export function isTimeZone(zone: string | undefined): zone is string {
  if (!zone || zone.length > 64 || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) {
    return false;
  }
  try {
    return Boolean(format(`wall ${zone}`, () => wallFormat(zone)));
  } catch {
    return false;
  }
}

function wallFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/**
 * Reads an instant in a zone.
 * @param instant ISO 8601 with offset, or epoch milliseconds.
 * @param zone IANA name.
 */
export function wallTime(instant: string | number, zone: string): WallTime {
  const parts = format(`wall ${zone}`, () => wallFormat(zone)).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
  return {
    day: `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`,
    minute: Number(of("hour")) * 60 + Number(of("minute")),
  };
}

/** Calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function localDay(instant: string | number, zone: string): string {
  return wallTime(instant, zone).day;
}

/** The time as the house writes it everywhere, by 24 hours: "16:00". */
export function clockOf(instant: string | number, zone: string): string {
  const { minute } = wallTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** How far a zone is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(instant_ms: number, zone: string): number {
  const { day, minute } = wallTime(instant_ms, zone);
  return (
    (Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS - floorMinute(instant_ms)) / MINUTE_MS
  );
}

function floorMinute(instant_ms: number): number {
  return Math.floor(instant_ms / MINUTE_MS) * MINUTE_MS;
}

/** The day so many days later; days are dates here, not spans of hours. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Parts of a day as the house sets them apart. */
export interface DayParts {
  /** "Thu", "jeu." */
  weekday: string;
  /** "Thursday", "jeudi" */
  weekdayLong: string;
  /** "4", and "1er" in French */
  date: string;
  /** "Dec", "déc." */
  month: string;
  /** "December", "décembre" */
  monthLong: string;
  year: string;
}

/** @param day `YYYY-MM-DD`. */
export function dayParts(day: string, language: Language): DayParts {
  const date = new Date(`${day}T00:00:00Z`);
  const short = partsOf(date, language, "short");
  const long = partsOf(date, language, "long");
  return {
    weekday: short("weekday"),
    weekdayLong: long("weekday"),
    date: language === "fr" && short("day") === "1" ? "1er" : short("day"),
    month: short("month"),
    monthLong: long("month"),
    year: day.slice(0, 4),
  };
}

function partsOf(date: Date, language: Language, width: "short" | "long") {
  // English is written the European way round: times stand beside places all over the world.
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  const parts = format(
    `${tag} ${width}`,
    () =>
      new Intl.DateTimeFormat(tag, {
        timeZone: "UTC",
        weekday: width,
        day: "numeric",
        month: width,
      }),
  ).formatToParts(date);
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
}

/**
 * A day in a few letters: "Thu 4 Dec", with its year when that is not this year.
 * @param day `YYYY-MM-DD`.
 * @param today day from which it is read; left out, the year is never written.
 */
export function dayWords(day: string, language: Language, today?: string): string {
  const { weekday, date, month, year } = dayParts(day, language);
  const words = `${weekday} ${date} ${month}`;
  return today !== undefined && today.slice(0, 4) !== year ? `${words} ${year}` : words;
}

/** A moment at which the clocks of a zone are put forward or back. */
export interface ClockChange {
  zone: string;
  at_ms: number;
  forward: boolean;
}

/**
 * Finds when the clocks of a zone change, to the minute. Zones never change twice within a day.
 * @param from_ms epoch milliseconds, exclusive.
 * @param to_ms epoch milliseconds, inclusive.
 */
export function clockChanges(zone: string, from_ms: number, to_ms: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let before_ms = from_ms;
  let before = offsetMinutes(from_ms, zone);
  while (before_ms < to_ms) {
    const next_ms = Math.min(before_ms + DAY_MS, to_ms);
    const next = offsetMinutes(next_ms, zone);
    if (next !== before) {
      changes.push({
        zone,
        at_ms: changeBetween(zone, before_ms, next_ms, before),
        forward: next > before,
      });
    }
    before_ms = next_ms;
    before = next;
  }
  return changes;
}

function changeBetween(zone: string, low_ms: number, high_ms: number, before: number): number {
  let low = low_ms;
  let high = high_ms;
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2);
    if (offsetMinutes(middle, zone) === before) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return floorMinute(high);
}

/** Cities whose name in the database is not the one people use. */
const CITIES: Record<Language, Record<string, string>> = {
  en: {
    "Asia/Calcutta": "Kolkata",
    "Asia/Katmandu": "Kathmandu",
    "Asia/Rangoon": "Yangon",
    "Asia/Saigon": "Ho Chi Minh City",
    "Europe/Kiev": "Kyiv",
    "America/Sao_Paulo": "São Paulo",
    "America/Bogota": "Bogotá",
    "America/Argentina/Buenos_Aires": "Buenos Aires",
    "Etc/UTC": "UTC",
    "Etc/GMT": "UTC",
  },
  fr: {
    "Africa/Cairo": "Le Caire",
    "America/Mexico_City": "Mexico",
    "America/Sao_Paulo": "São Paulo",
    "Asia/Calcutta": "Calcutta",
    "Asia/Dubai": "Dubaï",
    "Asia/Kolkata": "Calcutta",
    "Asia/Seoul": "Séoul",
    "Asia/Singapore": "Singapour",
    "Atlantic/Reykjavik": "Reykjavik",
    "Europe/Athens": "Athènes",
    "Europe/Brussels": "Bruxelles",
    "Europe/Copenhagen": "Copenhague",
    "Europe/Kiev": "Kyiv",
    "Europe/Lisbon": "Lisbonne",
    "Europe/London": "Londres",
    "Europe/Moscow": "Moscou",
    "Europe/Vienna": "Vienne",
    "Europe/Warsaw": "Varsovie",
    "Etc/UTC": "UTC",
    "Etc/GMT": "UTC",
  },
};

/** The city that a zone is named after, as people call it: "New York" for America/New_York. */
export function placeOfZone(zone: string, language: Language): string {
  return CITIES[language][zone] ?? (zone.split("/").at(-1) ?? zone).replace(/_/g, " ");
}

/** An hour as one clock shows it. */
export interface PlacedHour {
  /** "Thu 4 Dec" */
  day: string;
  /** "16:00" */
  time: string;
  /** "Paris" */
  place: string;
}

/** The same hour on two clocks. */
export interface HourInPlaces {
  /** By the clock that is read first: the stylist's, unless the visitor's is. */
  here: PlacedHour;
  /** By the other; null when both show the same, or nobody knows where the visitor is. */
  there: PlacedHour | null;
  sameDay: boolean;
}

/** Where an hour is looked at from. */
export interface Places {
  /** The stylist's IANA zone. */
  zone: string;
  /** The stylist's city. */
  place: string;
  /** The visitor's IANA zone; null when it is not known. */
  visitorZone: string | null;
  language: Language;
  /** Epoch milliseconds; decides whether a year has to be written. */
  now_ms: number;
  /** Who stays where they are reads their own clock first. */
  visitorFirst?: boolean;
}

/**
 * Reads an hour where the stylist is, and where the visitor is.
 * @param instant ISO 8601 with offset.
 */
export function hourInPlaces(instant: string, places: Places): HourInPlaces {
  const { zone, place, visitorZone, language, now_ms } = places;
  const read = (clock: string, name: string): PlacedHour => ({
    day: dayWords(localDay(instant, clock), language, localDay(now_ms, clock)),
    time: clockOf(instant, clock),
    place: name,
  });
  const own = read(zone, place);
  const at_ms = Date.parse(instant);
  if (visitorZone === null || offsetMinutes(at_ms, visitorZone) === offsetMinutes(at_ms, zone)) {
    return { here: own, there: null, sameDay: true };
  }
  const visitors = read(visitorZone, placeOfZone(visitorZone, language));
  return {
    here: places.visitorFirst ? visitors : own,
    there: places.visitorFirst ? own : visitors,
    sameDay: localDay(instant, zone) === localDay(instant, visitorZone),
  };
}
