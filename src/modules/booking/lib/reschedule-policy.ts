import type { ActorType, BookingStatus, Confirmation } from "./booking-status";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How often a client may move one booking; after that they cancel or write. */
export const CLIENT_MOVES_MAX = 3;

/** How many unconfirmed holds a client may have at a time, with all stylists together. */
export const CLIENT_HOLDS_MAX = 3;

/** How long a hold keeps its time. */
export const HOLD_MINUTES = 10;

type MoveFacts = {
  status: BookingStatus;
  starts_at: Date;
  free_cancellation_hours: number;
  reschedule_count: number;
};

type MoveObstacle = "not_movable" | "wrong_actor" | "too_many_moves" | "too_late_to_move";

/** The last moment at which a client cancels without it counting as late, and may still move. */
export function freeCancellationUntil(startsAt: Date, freeCancellationHours: number): Date {
  return new Date(startsAt.getTime() - freeCancellationHours * HOUR_MS);
}

/** Whether a cancellation now counts as late. Exactly at the limit it does not. */
export function isLateCancellation(
  startsAt: Date,
  freeCancellationHours: number,
  now: Date,
): boolean {
  return now > freeCancellationUntil(startsAt, freeCancellationHours);
}

/**
 * Says what keeps somebody from moving a booking to another time now.
 *
 * Stylist and house may move a requested or confirmed booking at any time; a client three times, and
 * only as long as cancelling is free.
 *
 * @returns null when nothing does
 */
export function moveObstacle(booking: MoveFacts, actor: ActorType, now: Date): MoveObstacle | null {
  if (actor === "system") {
    return "wrong_actor";
  }
  if (booking.status !== "requested" && booking.status !== "confirmed") {
    return "not_movable";
  }
  if (actor !== "customer") {
    return null;
  }
  if (
    booking.starts_at <= now ||
    isLateCancellation(booking.starts_at, booking.free_cancellation_hours, now)
  ) {
    return "too_late_to_move";
  }
  return booking.reschedule_count >= CLIENT_MOVES_MAX ? "too_many_moves" : null;
}

/** The state after a move: what a stylist has to agree to, they have to agree to again. */
export function statusAfterMove(
  status: BookingStatus,
  confirmation: Confirmation,
  actor: ActorType,
): BookingStatus {
  return actor === "customer" && confirmation === "on_request" ? "requested" : status;
}
