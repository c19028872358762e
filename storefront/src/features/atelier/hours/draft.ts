import { formatClock, parseClock } from "../time/wall-time";
import type {
  Availability,
  AvailabilityException,
  ExceptionKind,
  ServiceMode,
  WeeklyHours,
} from "../types";
import type { Span } from "./week-grid";

/** Hours of a weekday while they are worked on. */
export interface HoursBlock extends Span {
  /** Of this page alone. */
  key: string;
  /** ISO: Monday is 1. */
  weekday: number;
  modes: ServiceMode[];
  /** Local dates, inclusive; empty when open. */
  valid_from: string;
  valid_to: string;
}

/** An exception while it is worked on. */
export interface ExceptionBlock {
  key: string;
  /** Of the API; none while it is new. */
  id: string | null;
  kind: ExceptionKind;
  /** Local dates, inclusive. Empty when the exception is between two instants. */
  starts_on: string;
  ends_on: string;
  /** Minutes of each of those days; null means the whole day. */
  span: Span | null;
  /** Two instants instead, made elsewhere: shown, not edited here. */
  instants: { starts_at: string; ends_at: string } | null;
  modes: ServiceMode[];
  note: string;
}

export interface HoursDraft {
  hours: HoursBlock[];
  exceptions: ExceptionBlock[];
}

/** Takes the hours as the API keeps them apart into blocks. */
export function draftOf(availability: Availability): HoursDraft {
  return {
    hours: availability.weekly_hours.flatMap((row, index) => {
      const span = spanOf(row.start, row.end);
      return span
        ? [
            {
              key: `hours-${index}`,
              weekday: row.weekday,
              ...span,
              modes: row.modes,
              valid_from: row.valid_from ?? "",
              valid_to: row.valid_to ?? "",
            },
          ]
        : [];
    }),
    exceptions: availability.exceptions.map((row, index) => ({
      key: `exception-${index}`,
      id: row.id ?? null,
      kind: row.kind,
      starts_on: row.starts_on ?? "",
      ends_on: row.ends_on ?? row.starts_on ?? "",
      span: row.start && row.end ? spanOf(row.start, row.end) : null,
      instants:
        row.starts_at && row.ends_at ? { starts_at: row.starts_at, ends_at: row.ends_at } : null,
      modes: row.modes,
      note: row.note ?? "",
    })),
  };
}

function spanOf(start: string, end: string): Span | null {
  const from = parseClock(start);
  const to = parseClock(end);
  return from === null || to === null ? null : { start: from, end: to };
}

/** Puts the blocks together again in the order in which they stand, as the API takes them. */
export function bodyOf(draft: HoursDraft): {
  weekly_hours: WeeklyHours[];
  exceptions: AvailabilityException[];
} {
  return {
    weekly_hours: draft.hours.map((block) => ({
      weekday: block.weekday,
      start: formatClock(block.start),
      end: formatClock(block.end),
      modes: block.modes,
      valid_from: block.valid_from || null,
      valid_to: block.valid_to || null,
    })),
    exceptions: draft.exceptions.map((block) => ({
      ...(block.id ? { id: block.id } : {}),
      kind: block.kind,
      starts_on: block.instants ? null : block.starts_on,
      ends_on: block.instants ? null : block.ends_on || block.starts_on,
      start: block.span ? formatClock(block.span.start) : null,
      end: block.span ? formatClock(block.span.end) : null,
      starts_at: block.instants?.starts_at ?? null,
      ends_at: block.instants?.ends_at ?? null,
      modes: block.kind === "extra" ? block.modes : [],
      note: block.note.trim() || null,
    })),
  };
}

/**
 * How many rows differ between what is saved and what is drawn: changed, added and taken out.
 */
export function countChanges(saved: HoursDraft, draft: HoursDraft): number {
  return changed(saved.hours, draft.hours) + changed(saved.exceptions, draft.exceptions);
}

function changed(before: readonly { key: string }[], after: readonly { key: string }[]): number {
  const old = new Map(before.map((block) => [block.key, JSON.stringify(block)]));
  const fresh = after.filter((block) => old.get(block.key) !== JSON.stringify(block)).length;
  const kept = new Set(after.map((block) => block.key));
  return fresh + before.filter((block) => !kept.has(block.key)).length;
}
