import { distinctModes, openStretches, type Stretch } from "./hours";
import type { Interval } from "./intervals";
import type { Schedule, SlotType } from "./schedule";
import type { ServiceMode } from "./service-mode";
import { localDayAt, zoneTable } from "./zone";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** The day before tells whether the grid begins at midnight; one more for days that a zone skips. */
const DAYS_BEFORE = 2;

export type SlotQuery = {
  schedule: Schedule;
  type: SlotType;
  /** Undefined: any mode of the type. */
  mode?: ServiceMode;
  /** Time that bookings block, their buffers included; sorted and not overlapping. */
  busy: readonly Interval[];
  /** Slots start at or after `from` and before `to`; milliseconds since 1970-01-01T00:00Z. */
  from: number;
  to: number;
  now: number;
};

/**
 * When an appointment of this type may start at the earliest (inclusive) and at the latest
 * (exclusive), whatever the hours: not in the past, after the notice, within the horizon.
 */
export function bookingWindow(type: SlotType, now: number): { from: number; to: number } {
  return {
    from: Math.max(now + 1, now + type.minimum_notice_minutes * MINUTE_MS),
    to: now + type.horizon_days * DAY_MS + 1,
  };
}

/** Index of the first busy interval that ends after an instant. */
function firstBusyAfter(busy: readonly Interval[], instant: number): number {
  let low = 0;
  let high = busy.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((busy[middle]?.[1] ?? Infinity) > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Starts on the grid of one stretch whose appointment fits into it, free or not. */
function gridStarts({ interval, anchors }: Stretch, type: SlotType, from: number, to: number) {
  const step = type.slot_interval_minutes * MINUTE_MS;
  const duration = type.duration_minutes * MINUTE_MS;
  const starts: number[] = [];
  const limit = Math.min(interval[1] - duration, to - 1);
  anchors.forEach((anchor, index) => {
    const until = Math.min(limit, (anchors[index + 1] ?? Infinity) - 1);
    const skipped = Math.max(0, Math.ceil((from - anchor) / step));
    for (let start = anchor + skipped * step; start <= until; start += step) {
      starts.push(start);
    }
  });
  return starts;
}

function stretchesFor(query: SlotQuery, mode: ServiceMode): Stretch[] {
  const { schedule, type, from, to } = query;
  const end = to + type.duration_minutes * MINUTE_MS;
  const table = zoneTable(schedule.time_zone, from, end);
  return openStretches(
    schedule,
    table,
    mode,
    localDayAt(table, from) - DAYS_BEFORE,
    localDayAt(table, end) + 1,
  );
}

function freeStarts(
  query: SlotQuery,
  mode: ServiceMode,
  [from, to]: Interval,
  limit: number,
): number[] {
  const { type, busy } = query;
  const before = type.buffer_before_minutes * MINUTE_MS;
  const after = (type.duration_minutes + type.buffer_after_minutes) * MINUTE_MS;
  const free: number[] = [];
  let next = firstBusyAfter(busy, from - before);
  for (const stretch of stretchesFor({ ...query, from, to }, mode)) {
    for (const start of gridStarts(stretch, type, from, to)) {
      while ((busy[next]?.[1] ?? Infinity) <= start - before) {
        next += 1;
      }
      if ((busy[next]?.[0] ?? Infinity) >= start + after) {
        free.push(start);
        if (free.length >= limit) {
          return free;
        }
      }
    }
  }
  return free;
}

/**
 * The free starts of an appointment in a window.
 *
 * A slot lies within the hours and clear of blocked time; its buffers may reach beyond the hours and
 * into blocked time, but not into what other bookings block. The grid begins at the beginning of each
 * stretch of open time, whatever is booked in it.
 *
 * @param limit how many at most: the first ones
 * @returns instants in milliseconds since 1970-01-01T00:00Z, ascending, each once
 */
export function freeSlotStarts(query: SlotQuery, limit = Infinity): number[] {
  const open = bookingWindow(query.type, query.now);
  const from = Math.max(query.from, open.from);
  const to = Math.min(query.to, open.to);
  if (to <= from) {
    return [];
  }
  const offered = query.type.modes.filter((mode) => !query.mode || mode === query.mode);
  const [first = [], ...others] = distinctModes(query.schedule, offered).map((mode) =>
    freeStarts(query, mode, [from, to], limit),
  );
  return others.length
    ? [...new Set([...first, ...others.flat()])].sort((a, b) => a - b).slice(0, limit)
    : first;
}

/**
 * Whether an appointment may start at an instant as far as hours, blocked time and grid go; bookings,
 * notice and horizon apart.
 *
 * @returns null when it may; otherwise the rule that it breaks
 */
export function gridObstacle(
  schedule: Schedule,
  type: SlotType,
  mode: ServiceMode,
  start: number,
): "hours" | "grid" | null {
  const end = start + type.duration_minutes * MINUTE_MS;
  const query = { schedule, type, mode, busy: [], from: start, to: start + 1, now: 0 };
  const stretch = stretchesFor(query, mode).find(
    ({ interval }) => interval[0] <= start && end <= interval[1],
  );
  if (!stretch) {
    return "hours";
  }
  return gridStarts(stretch, type, start, start + 1).length ? null : "grid";
}
