import { MINUTES_IN_DAY } from "../time/wall-time";

/** Hours begin and end on these minutes when they are drawn or moved. */
export const STEP_MINUTES = 15;
/** What a page of the calendar shows at least, in minutes since midnight. */
const USUAL_RANGE: Span = { start: 8 * 60, end: 20 * 60 };
/** Drawing less than this with a pointer was a click, and gives an hour. */
const CLICK_MINUTES = 60;

/** A stretch of a day in minutes since midnight; `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Where a block stands in its column, in percent of the column's height. */
export interface Place {
  top: number;
  height: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const snap = (minute: number) => Math.round(minute / STEP_MINUTES) * STEP_MINUTES;

/**
 * The hours that the grid shows: whole hours around everything in it, never less than a usual day.
 * @param spans what there is to show.
 */
export function visibleRange(spans: readonly Span[]): Span {
  const start = Math.min(USUAL_RANGE.start, ...spans.map((span) => span.start));
  const end = Math.max(USUAL_RANGE.end, ...spans.map((span) => span.end));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

/**
 * Where a span stands within the range shown.
 * @returns null when none of it is in sight.
 */
export function placeOf(span: Span, range: Span): Place | null {
  const start = Math.max(span.start, range.start);
  const end = Math.min(span.end, range.end);
  const whole = range.end - range.start;
  return end > start
    ? { top: ((start - range.start) / whole) * 100, height: ((end - start) / whole) * 100 }
    : null;
}

/**
 * The minute under a pointer.
 * @param fraction of the column's height from its top, 0 to 1; outside of it counts as its edge.
 */
export function minuteAt(fraction: number, range: Span): number {
  const minute = range.start + clamp(fraction, 0, 1) * (range.end - range.start);
  return clamp(minute, range.start, range.end);
}

/**
 * The span drawn between two minutes, in either direction.
 * @returns on whole steps; a click without a stretch gives one hour.
 */
export function drawnSpan(anchor: number, pointer: number): Span {
  const start = snap(Math.min(anchor, pointer));
  const end = snap(Math.max(anchor, pointer));
  if (end - start >= STEP_MINUTES) {
    return { start, end };
  }
  const from = Math.floor(anchor / CLICK_MINUTES) * CLICK_MINUTES;
  return shifted({ start: from, end: from + CLICK_MINUTES }, 0);
}

/** Moves a span by minutes, keeps its length and stays within the day. */
export function shifted(span: Span, byMinutes: number): Span {
  const length = span.end - span.start;
  const start = clamp(snap(span.start + byMinutes), 0, MINUTES_IN_DAY - length);
  return { start, end: start + length };
}

/** Moves one edge of a span by minutes; the other stays, and one step is left between them. */
export function resized(span: Span, edge: "start" | "end", byMinutes: number): Span {
  return edge === "start"
    ? { ...span, start: clamp(snap(span.start + byMinutes), 0, span.end - STEP_MINUTES) }
    : {
        ...span,
        end: clamp(snap(span.end + byMinutes), span.start + STEP_MINUTES, MINUTES_IN_DAY),
      };
}

/** What a key does with the block that has the focus. */
export type KeyMove =
  | { kind: "shift"; minutes: number }
  | { kind: "resize"; edge: "start" | "end"; minutes: number }
  | { kind: "day"; days: -1 | 1 }
  | { kind: "remove" }
  | { kind: "edit" };

interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * The meaning of a key on a block: arrows move it, with Shift they move its end, with Alt its
 * beginning, to the sides they change the day; Delete takes it out, Enter opens its form.
 * @returns null for any other key, which the page keeps.
 */
export function keyMove({ key, shiftKey, altKey }: Key): KeyMove | null {
  const minutes = key === "ArrowUp" ? -STEP_MINUTES : key === "ArrowDown" ? STEP_MINUTES : 0;
  if (minutes !== 0) {
    return shiftKey || altKey
      ? { kind: "resize", edge: altKey ? "start" : "end", minutes }
      : { kind: "shift", minutes };
  }
  switch (key) {
    case "ArrowLeft":
      return { kind: "day", days: -1 };
    case "ArrowRight":
      return { kind: "day", days: 1 };
    case "Delete":
    case "Backspace":
      return { kind: "remove" };
    case "Enter":
    case " ":
      return { kind: "edit" };
    default:
      return null;
  }
}

/**
 * A free stretch for new hours: the usual working day if it is free, else the longest gap.
 * @param taken what there already is on that day.
 * @returns null when the day is full.
 */
export function freeSpan(taken: readonly Span[]): Span | null {
  const usual = { start: 9 * 60, end: 17 * 60 };
  if (taken.every((span) => !overlap(span, usual))) {
    return usual;
  }
  const edges = [...taken].sort((a, b) => a.start - b.start);
  let from = 0;
  let best: Span | null = null;
  for (const span of [...edges, { start: MINUTES_IN_DAY, end: MINUTES_IN_DAY }]) {
    if (span.start - from >= STEP_MINUTES && (!best || span.start - from > best.end - best.start)) {
      best = { start: from, end: span.start };
    }
    from = Math.max(from, span.end);
  }
  return best;
}

/** Whether two spans share a minute; to meet is not to overlap. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
