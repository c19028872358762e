import { weekdayOf } from "../../lib/hours";
import type { ExceptionRule, HoursRule } from "../../lib/schedule";
import { freeSlotStarts } from "../../lib/slots";

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const QUARTER_MINUTES = 15;
const DAY_MINUTES = 1_440;
const DAY_QUARTERS = 96;
const REACH_MINUTES = 30 * HOUR_MINUTES;
/** Dates around the change on which rules lie; the weekdays of the rules are among them, once each. */
export const FIRST_OFFSET = -1;
export const LAST_OFFSET = 2;

/** An instant that cases are built around: a change of the clock, or any. */
export type Place = {
  zone: string;
  /** Minutes since 1970-01-01T00:00Z. */
  minute: number;
  /** Local time minus UTC in minutes, before and from then on. */
  before: number;
  after: number;
};

/** Open or closed time between two quarters of an hour of wall time, on some dates around the place. */
export type CaseRule = {
  closed: boolean;
  /** ISO weekday, or 0 for a rule that is an exception by dates. */
  weekday: number;
  first: number;
  last: number;
  start: number;
  end: number;
};

export type ZoneCase = {
  place: Place;
  /** Local date of the place, days since 1970-01-01. */
  day: number;
  from: number;
  to: number;
  duration: number;
  step: number;
  rules: CaseRule[];
};

/** Numbers from 0 to below 1 that come out the same for the same seed (mulberry32, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Local date at the place, days since 1970-01-01. */
export const dayOf = ({ minute, after }: Place): number =>
  Math.floor((minute + after) / DAY_MINUTES);

/** A random stretch of a day in quarters of an hour; half of them about where the clock changes. */
function quarters(place: Place, random: () => number): [number, number] {
  if (random() < 0.25) {
    return [0, DAY_QUARTERS];
  }
  let start = Math.floor(random() * DAY_QUARTERS);
  if (random() < 0.5) {
    const offset = random() < 0.5 ? place.before : place.after;
    const wall = (((place.minute + offset) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
    const near = Math.floor(wall / QUARTER_MINUTES) + Math.floor(random() * 13) - 8;
    start = Math.min(DAY_QUARTERS - 1, Math.max(0, near));
  }
  const length = 1 + Math.floor(random() ** 2 * (DAY_QUARTERS - start));
  return [start, Math.min(DAY_QUARTERS, start + length)];
}

const choose = (random: () => number, values: readonly number[]): number =>
  values[Math.floor(random() * values.length)] ?? 0;

/** A random diary around a place: weekly hours with or without validity, exceptions by date. */
export function randomCase(place: Place, random: () => number): ZoneCase {
  const day = dayOf(place);
  const rules: CaseRule[] = [];
  const count = 1 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1) {
    const [start, end] = quarters(place, random);
    const weekday = weekdayOf(day + choose(random, [-1, 0, 0, 0, 1]));
    const bounded = random() < 0.15;
    const first = bounded ? choose(random, [-1, 0, 1]) : FIRST_OFFSET;
    const last = bounded ? first + choose(random, [0, 1]) : LAST_OFFSET;
    rules.push({ closed: false, weekday, first, last, start, end });
  }
  if (random() < 0.3) {
    const [start, end] = quarters(place, random);
    const first = choose(random, [-1, 0, 1]);
    const last = first + choose(random, [0, 0, 1]);
    rules.push({ closed: random() < 0.6, weekday: 0, first, last, start, end });
  }
  const shift = Math.floor(random() * 6 * HOUR_MINUTES);
  return {
    place,
    day,
    from: place.minute - REACH_MINUTES + shift,
    to: place.minute + REACH_MINUTES,
    duration: choose(random, [15, 30, 45, 60, 60, 90, 120, 240]),
    step: choose(random, [15, 20, 30, 30, 45, 60]),
    rules,
  };
}

/** What the code under test makes of a case: starts in minutes since 1970-01-01T00:00Z. */
export function ownSlots({ place, day, from, to, duration, step, rules }: ZoneCase): number[] {
  const hours: HoursRule[] = [];
  const exceptions: ExceptionRule[] = [];
  for (const { closed, weekday, first, last, start, end } of rules) {
    const wall = { start_minute: start * QUARTER_MINUTES, end_minute: end * QUARTER_MINUTES };
    const always = first === FIRST_OFFSET && last === LAST_OFFSET;
    if (weekday === 0) {
      const kind = closed ? ("blocked" as const) : ("extra" as const);
      exceptions.push({ kind, modes: [], first_day: day + first, last_day: day + last, ...wall });
    } else {
      hours.push({
        weekday,
        ...wall,
        modes: [],
        first_day: always ? null : day + first,
        last_day: always ? null : day + last,
      });
    }
  }
  return freeSlotStarts({
    schedule: { time_zone: place.zone, hours, exceptions },
    type: {
      duration_minutes: duration,
      buffer_before_minutes: 0,
      buffer_after_minutes: 0,
      slot_interval_minutes: step,
      minimum_notice_minutes: 0,
      horizon_days: 30,
      modes: ["video"],
    },
    busy: [],
    from: from * MINUTE_MS,
    to: to * MINUTE_MS,
    now: from * MINUTE_MS - 1,
  }).map((start) => start / MINUTE_MS);
}
