import { addDays, datesOfWeek, MINUTES_IN_DAY, weekdayOf } from "../time/wall-time";
import { type DayPiece, dayPieces } from "../time/zoned";
import type { Booking } from "../types";
import type { ExceptionBlock, HoursBlock, HoursDraft } from "./draft";
import { overlap, type Span } from "./week-grid";

/** Something to be seen in one column of the week. */
export type DayEntry =
  | ({ kind: "hours"; block: HoursBlock } & Span & Lane)
  | ({ kind: "exception"; block: ExceptionBlock; whole: boolean } & Span)
  | ({ kind: "booking"; booking: Booking } & Span);

/** Hours for different ways of meeting may lie side by side: which strip of the column is theirs. */
export interface Lane {
  lane: number;
  lanes: number;
}

export interface Day {
  date: string;
  /** ISO: Monday is 1. */
  weekday: number;
  entries: DayEntry[];
}

const SHOWN_BOOKINGS = new Set(["held", "requested", "confirmed", "completed", "no_show"]);
const WHOLE_DAY: Span = { start: 0, end: MINUTES_IN_DAY };

/**
 * Lays hours, exceptions and bookings on the seven days of a week.
 * @param monday first date of the week, in the stylist's zone.
 * @param zone of the stylist; instants are shown by its clock.
 */
export function weekOf(
  monday: string,
  draft: HoursDraft,
  bookings: readonly Booking[],
  zone: string,
): Day[] {
  const pieces = bookings
    .filter((booking) => SHOWN_BOOKINGS.has(booking.status))
    .flatMap((booking) =>
      dayPieces(booking.starts_at, booking.ends_at, zone).map((piece) => ({ booking, piece })),
    );
  return datesOfWeek(monday).map((date) => ({
    date,
    weekday: weekdayOf(date),
    entries: [
      ...inLanes(draft.hours.filter((block) => countsOn(block, date))),
      ...draft.exceptions.flatMap((block) =>
        exceptionOn(block, date, zone).map((span) => ({
          kind: "exception" as const,
          block,
          whole: span.start === 0 && span.end === MINUTES_IN_DAY,
          ...span,
        })),
      ),
      ...pieces
        .filter(({ piece }) => piece.date === date)
        .map(({ booking, piece }) => ({
          kind: "booking" as const,
          booking,
          start: piece.start,
          end: piece.end,
        })),
    ],
  }));
}

function inLanes(blocks: HoursBlock[]): Extract<DayEntry, { kind: "hours" }>[] {
  const ends: number[] = [];
  const laid = [...blocks]
    .sort((a, b) => a.start - b.start)
    .map((block) => {
      const free = ends.findIndex((end) => end <= block.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = block.end;
      return { block, lane };
    });
  return laid.map(({ block, lane }) => {
    const isAlone = blocks.every((other) => other === block || !overlap(other, block));
    return {
      kind: "hours",
      block,
      start: block.start,
      end: block.end,
      ...(isAlone ? { lane: 0, lanes: 1 } : { lane, lanes: ends.length }),
    };
  });
}

/** Whether weekly hours count on a date. */
export function countsOn(block: HoursBlock, date: string): boolean {
  return (
    block.weekday === weekdayOf(date) &&
    (block.valid_from === "" || block.valid_from <= date) &&
    (block.valid_to === "" || date <= block.valid_to)
  );
}

function exceptionOn(block: ExceptionBlock, date: string, zone: string): Span[] {
  if (block.instants) {
    return dayPieces(block.instants.starts_at, block.instants.ends_at, zone)
      .filter((piece: DayPiece) => piece.date === date)
      .map(({ start, end }) => ({ start, end }));
  }
  const last = block.ends_on || block.starts_on;
  return block.starts_on !== "" && block.starts_on <= date && date <= last
    ? [block.span ?? WHOLE_DAY]
    : [];
}

/**
 * Moves an exception to other dates and keeps its length in days.
 * @param days may be negative.
 */
export function movedByDays(block: ExceptionBlock, days: number): ExceptionBlock {
  return {
    ...block,
    starts_on: addDays(block.starts_on, days),
    ends_on: addDays(block.ends_on || block.starts_on, days),
  };
}
