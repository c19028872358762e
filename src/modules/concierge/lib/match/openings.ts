import type { Opening } from "./facts";

const MINUTE_MS = 60_000;

/** Free starts of one kind of appointment, as they were when they were read. */
export type FreeTime = {
  /** Ascending, milliseconds since 1970-01-01T00:00Z. */
  starts: Float64Array;
  duration_minutes: number;
  minimum_notice_minutes: number;
};

/** A free hour; instants as ISO 8601 in UTC. */
export type FreeSlot = { starts_at: string; ends_at: string };

/** Index of the first start at or after an instant. */
function firstFrom(starts: Float64Array, instant: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) < instant) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function rangeOf(free: FreeTime, from: number, to: number, now: number): [number, number] {
  const earliest = Math.max(from, now + 1, now + free.minimum_notice_minutes * MINUTE_MS);
  const first = firstFrom(free.starts, earliest);
  return [first, Math.max(first, firstFrom(free.starts, to))];
}

/** How much of somebody's free time lies in a window; notice and the past apart. */
export function openingIn(free: FreeTime, from: number, to: number, now: number): Opening {
  const [first, end] = rangeOf(free, from, to, now);
  return { count: end - first, first: end > first ? (free.starts[first] ?? null) : null };
}

/** The first free hours of a window, `count` at most. */
export function slotsIn(
  free: FreeTime,
  from: number,
  to: number,
  now: number,
  count: number,
): FreeSlot[] {
  const [first, end] = rangeOf(free, from, to, now);
  return Array.from(free.starts.subarray(first, Math.min(end, first + count)), (start) => ({
    starts_at: new Date(start).toISOString(),
    ends_at: new Date(start + free.duration_minutes * MINUTE_MS).toISOString(),
  }));
}
