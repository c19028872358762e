import { Temporal } from "../../modules/booking/lib/temporal";
import type { AvailabilityInput, ExceptionInput } from "../../modules/booking/types";
import type { DemoStylist } from "./stylist-schema";

const WEEK_DAYS = 7;
/** Appointments of the past begin this long after the doors open. */
const INTO_THE_DAY_MINUTES = 60;

type Hours = Pick<DemoStylist, "time_zone" | "weekly_hours">;
type Exception = DemoStylist["exceptions"][number];

function localDate(now: Date, timeZone: string) {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

function exceptionOf(exception: Exception, now: Date, timeZone: string): ExceptionInput {
  const { kind, in_days, weekday, days, start, end, modes, note } = exception;
  const earliest = localDate(now, timeZone).add({ days: in_days });
  const forward = weekday ? (weekday - earliest.dayOfWeek + WEEK_DAYS) % WEEK_DAYS : 0;
  const first = earliest.add({ days: forward });
  return {
    kind,
    starts_on: first.toString(),
    ends_on: first.add({ days: days - 1 }).toString(),
    start: start ?? null,
    end: end ?? null,
    modes: modes ?? [],
    note: note ?? null,
  };
}

/**
 * A stylist's availability as of a day.
 *
 * @param now the day from which exceptions are counted
 */
export function availabilityOf(stylist: DemoStylist, now: Date): AvailabilityInput {
  const { time_zone, studio_address, video_link, weekly_hours, exceptions } = stylist;
  return {
    time_zone,
    studio_address,
    video_link,
    weekly_hours: weekly_hours.flatMap(({ weekdays, ...hours }) =>
      weekdays.map((weekday) => ({ weekday, ...hours })),
    ),
    exceptions: exceptions.map((exception) => exceptionOf(exception, now, time_zone)),
  };
}

/**
 * The start of an appointment of the past: within the stylist's hours, on the last day of work that
 * is at least so many days ago.
 *
 * @param daysAgo from 1 on
 */
export function pastStart(
  { time_zone, weekly_hours }: Hours,
  daysAgo: number,
  now: Date,
): { starts_at: Date; mode: DemoStylist["modes"][number] | undefined } {
  let day = localDate(now, time_zone).subtract({ days: daysAgo });
  for (let back = 0; back < WEEK_DAYS; back += 1) {
    const hours = weekly_hours.find(({ weekdays }) => weekdays.includes(day.dayOfWeek));
    if (hours) {
      const opens = day.toPlainDateTime(Temporal.PlainTime.from(hours.start));
      const start = opens.add({ minutes: INTO_THE_DAY_MINUTES }).toZonedDateTime(time_zone);
      return { starts_at: new Date(start.epochMilliseconds), mode: hours.modes[0] };
    }
    day = day.subtract({ days: 1 });
  }
  return { starts_at: new Date(now.getTime() - daysAgo * 86_400_000), mode: undefined };
}
