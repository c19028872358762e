import type { ServiceMode } from "../types";
import type { ExceptionBlock, HoursBlock, HoursDraft } from "./draft";
import { type KeyMove, resized, shifted, type Span } from "./week-grid";
import { movedByDays } from "./week-view";

/** How far a block is moved, and which part of it. */
export interface Move {
  part: "whole" | "start" | "end";
  minutes: number;
  days: number;
}

const wrapWeekday = (weekday: number) => ((((weekday - 1) % 7) + 7) % 7) + 1;

function movedSpan(span: Span, { part, minutes }: Move): Span {
  return part === "whole" ? shifted(span, minutes) : resized(span, part, minutes);
}

/** @returns the hours after a move; days go around the week. */
export function moveHours(block: HoursBlock, move: Move): HoursBlock {
  return {
    ...block,
    ...movedSpan(block, move),
    weekday: wrapWeekday(block.weekday + move.days),
  };
}

/** @returns the exception after a move; one between two instants stays where it is. */
export function moveException(block: ExceptionBlock, move: Move): ExceptionBlock {
  if (block.instants) {
    return block;
  }
  const moved = move.days === 0 ? block : movedByDays(block, move.days);
  return moved.span && move.minutes !== 0 ? { ...moved, span: movedSpan(moved.span, move) } : moved;
}

/**
 * Moves one block of a draft, measured from how it was when the move began.
 * @param origin the block at the beginning of the move.
 */
export function moveIn(
  draft: HoursDraft,
  origin: HoursBlock | ExceptionBlock,
  move: Move,
): HoursDraft {
  return "weekday" in origin
    ? { ...draft, hours: replace(draft.hours, moveHours(origin, move)) }
    : { ...draft, exceptions: replace(draft.exceptions, moveException(origin, move)) };
}

function replace<T extends { key: string }>(blocks: T[], block: T): T[] {
  return blocks.map((other) => (other.key === block.key ? block : other));
}

/** @returns the move that a key asks for; null when it is no move. */
export function moveOfKey(key: KeyMove): Move | null {
  switch (key.kind) {
    case "shift":
      return { part: "whole", minutes: key.minutes, days: 0 };
    case "resize":
      return { part: key.edge, minutes: key.minutes, days: 0 };
    case "day":
      return { part: "whole", minutes: 0, days: key.days };
    default:
      return null;
  }
}

/** What is drawn on the grid. */
export const TOOLS = ["hours", "extra", "blocked"] as const;
export type Tool = (typeof TOOLS)[number];

let made = 0;
const freshKey = () => `new-${(made += 1)}`;

/** New hours of a weekday, in every way the stylist works. */
export function newHours(weekday: number, span: Span, modes: ServiceMode[]): HoursBlock {
  return { key: freshKey(), weekday, ...span, modes, valid_from: "", valid_to: "" };
}

/** A new exception on one date. */
export function newException(
  kind: ExceptionBlock["kind"],
  date: string,
  span: Span | null,
): ExceptionBlock {
  return {
    key: freshKey(),
    id: null,
    kind,
    starts_on: date,
    ends_on: date,
    span,
    instants: null,
    modes: [],
    note: "",
  };
}
