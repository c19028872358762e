import fc from "fast-check";
import { weekdayOf } from "../hours";
import type { Interval } from "../intervals";
import type { ExceptionRule, HoursRule, Schedule, SlotType } from "../schedule";
import { SERVICE_MODES } from "../service-mode";
import type { SlotQuery } from "../slots";
import { Temporal } from "../temporal";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const ZONES = Intl.supportedValuesOf("timeZone");
const FIRST_DAY = Date.UTC(2000, 0, 10) / DAY_MS;
const LAST_DAY = Date.UTC(2037, 11, 1) / DAY_MS;

/** Dates at which clocks change somewhere, and any other: most mistakes live near the first. */
function dayNear(zone: string, seed: number): number {
  const any = FIRST_DAY + (seed % (LAST_DAY - FIRST_DAY));
  if (seed % 4 === 0) {
    return any;
  }
  const next = Temporal.Instant.fromEpochMilliseconds(any * DAY_MS)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  const day = next ? Math.floor(next.epochMilliseconds / DAY_MS) : any;
  return day > LAST_DAY ? any : day;
}

const modes = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.subarray([...SERVICE_MODES], { minLength: 1 }),
);
const minutes = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([a, b]) => (a < b ? [a, b] : [b - 1, b]))
  .map(([start = 0, end = 1]) => ({ start_minute: start * 15, end_minute: end * 15 }));
const wholeDay = fc.constant({ start_minute: 0, end_minute: 1440 });

const hours = (day: number): fc.Arbitrary<HoursRule[]> =>
  fc.array(
    fc
      .tuple(
        // The week's days around the change come more often than a rule for each of seven would.
        fc.integer({ min: -2, max: 2 }).map((offset) => weekdayOf(day + offset)),
        fc.oneof({ weight: 3, arbitrary: minutes }, wholeDay),
        modes,
        fc.option(fc.integer({ min: -4, max: 1 }), { freq: 1 }),
        fc.option(fc.integer({ min: -1, max: 4 }), { freq: 1 }),
      )
      .map(([weekday, wall, served, first, last]) => ({
        weekday,
        ...wall,
        modes: served,
        first_day: first === null ? null : day + first,
        last_day: last === null ? null : day + last,
      })),
    { minLength: 1, maxLength: 9 },
  );

const exceptions = (day: number): fc.Arbitrary<ExceptionRule[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom("extra", "extra", "blocked", "time_off"),
        modes,
        fc.integer({ min: -4, max: 4 }),
        fc.oneof(
          fc.tuple(
            fc.integer({ min: 0, max: 1 }),
            fc.oneof(minutes, fc.constant({ start_minute: null, end_minute: null })),
          ),
          fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 15, max: 2000 })),
        ),
      )
      .map(([kind, served, offset, [a, b]]): ExceptionRule => {
        if (typeof b === "number") {
          const from = (day + offset) * DAY_MS + a * MINUTE_MS;
          return { kind, modes: served, from, until: from + b * MINUTE_MS };
        }
        return { kind, modes: served, first_day: day + offset, last_day: day + offset + a, ...b };
      }),
    { maxLength: 3 },
  );

const type: fc.Arbitrary<SlotType> = fc.record({
  duration_minutes: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(15, 45, 60, 90) },
    fc.integer({ min: 1, max: 32 }).map((n) => n * 15),
  ),
  buffer_before_minutes: fc.constantFrom(0, 0, 15, 240),
  buffer_after_minutes: fc.constantFrom(0, 0, 10, 240),
  slot_interval_minutes: fc.constantFrom(5, 15, 30, 45, 60, 240),
  minimum_notice_minutes: fc.constantFrom(0, 60, 1440),
  horizon_days: fc.constantFrom(1, 3, 60, 60, 60),
  modes: fc.subarray([...SERVICE_MODES], { minLength: 1 }),
});

const busy = (day: number): fc.Arbitrary<Interval[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 20,
    })
    .map((steps) => {
      let at = (day - 3) * DAY_MS;
      return steps.map(([pause, length]): Interval => {
        const start = at + pause * 5 * MINUTE_MS;
        at = start + length * 5 * MINUTE_MS;
        return [start, at];
      });
    });

/** Random diaries, most of them near a change of the clock, and a window of up to four days. */
export const slotQueries: fc.Arbitrary<SlotQuery> = fc
  .tuple(fc.constantFrom(...ZONES), fc.nat())
  .chain(([zone, seed]) => {
    const day = dayNear(zone, seed);
    const schedule: fc.Arbitrary<Schedule> = fc.record({
      time_zone: fc.constant(zone),
      hours: hours(day),
      exceptions: exceptions(day),
    });
    return fc
      .record({
        schedule,
        type,
        mode: fc.option(fc.constantFrom(...SERVICE_MODES), { nil: undefined }),
        busy: busy(day),
        offset: fc.integer({ min: -48 * 60, max: 24 * 60 }),
        length: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 24, max: 96 }) },
          fc.integer({ min: 0, max: 24 }),
        ),
        ahead: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: -6_000, max: -1_440 }) },
          fc.integer({ min: -1_440, max: 1_440 }),
        ),
      })
      .map(({ offset, length, ahead, ...rest }) => {
        const from = day * DAY_MS + offset * MINUTE_MS;
        return { ...rest, from, to: from + length * HOUR_MS, now: from + ahead * MINUTE_MS };
      });
  });
