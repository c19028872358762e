/** From an instant (inclusive) to an instant (exclusive), in milliseconds since 1970-01-01T00:00Z. */
export type Interval = readonly [start: number, end: number];

const byStart = (a: Interval, b: Interval): number => a[0] - b[0];

/** Sorts intervals and joins those that overlap or touch; empty ones are left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let current: [number, number] | undefined;
  for (const [start, end] of [...intervals].sort(byStart)) {
    if (end <= start) {
      continue;
    }
    if (current && start <= current[1]) {
      current[1] = Math.max(current[1], end);
    } else {
      current = [start, end];
      merged.push(current);
    }
  }
  return merged;
}

/** What is left of `open` without `closed`. Both merged, as {@link mergeIntervals} gives them. */
export function subtractIntervals(
  open: readonly Interval[],
  closed: readonly Interval[],
): Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const [openStart, openEnd] of open) {
    let start = openStart;
    while ((closed[next]?.[1] ?? Infinity) <= start) {
      next += 1;
    }
    for (let index = next; start < openEnd; index += 1) {
      const [closedStart, closedEnd] = closed[index] ?? [Infinity, Infinity];
      if (closedStart > start) {
        left.push([start, Math.min(closedStart, openEnd)]);
      }
      start = closedEnd;
    }
  }
  return left;
}
