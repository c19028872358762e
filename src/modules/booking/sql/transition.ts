import {
  bookingTransition,
  type BookingFacts,
  transitionObstacle,
  type ActorType,
} from "../lib/booking-status";
import { noSuchBooking, notBookable, transitionRefused } from "../lib/refusals";
import { isLateCancellation } from "../lib/reschedule-policy";
import type { BookingDTO, ChangeResult, TransitionInput } from "../types";
import { findBooking } from "./bookings";
import { applyChange, type BookingPatch, lastChangeLike } from "./changes";
import { rows, type Sql } from "./run";

const CANCELLED_BY: Readonly<Record<ActorType, BookingDTO["cancelled_by"]>> = {
  customer: "client",
  stylist: "stylist",
  user: "house",
  system: "house",
};

/** What of a booking changes with its state. */
function patchFor(
  booking: BookingDTO,
  { to, actor, reason, alternatives }: TransitionInput,
  now: Date,
): BookingPatch {
  const patch: BookingPatch = { status: to };
  if (to === "confirmed" || to === "requested") {
    return { ...patch, hold_expires_at: null };
  }
  if (to === "declined") {
    return { ...patch, reason: reason ?? null, alternatives: alternatives ?? [] };
  }
  if (to !== "cancelled") {
    return patch;
  }
  const startsAt = new Date(booking.starts_at);
  return {
    ...patch,
    reason: reason ?? null,
    cancelled_by: CANCELLED_BY[actor.type],
    // A hold was never an appointment: letting it go is neither late nor news for a calendar.
    ...(booking.status !== "held" && {
      sequence: booking.sequence + 1,
      late_cancellation:
        actor.type === "customer" &&
        isLateCancellation(startsAt, booking.free_cancellation_hours, now),
    }),
  };
}

/** Nor can the stylist be suspended until the transaction ends. */
async function assertBookable(context: Sql, stylistId: string): Promise<void> {
  const [calendar] = await rows<{ is_bookable: boolean }>(
    context,
    `select is_bookable from booking_calendar where stylist_id = ? and deleted_at is null
     for share`,
    [stylistId],
  );
  if (!calendar?.is_bookable) {
    throw notBookable();
  }
}

/**
 * See `transitionBooking` of the service. In a transaction. No state takes time that the booking does not
 * have already, so its own row is all that is locked, and nobody waits who wants another hour.
 */
export async function transition(context: Sql, input: TransitionInput): Promise<ChangeResult> {
  const found = await findBooking(context, input.id, true);
  if (!found) {
    throw noSuchBooking(input.id);
  }
  const { booking, stored_status: from, now } = found;
  const { to, actor } = input;
  const done = from === to && (await lastChangeLike(context, booking, actor, { to_status: to }));
  if (done) {
    return { booking, change_id: done, repeated: true };
  }
  const facts: BookingFacts = {
    confirmation: booking.confirmation,
    starts_at: new Date(booking.starts_at),
    hold_expires_at: booking.hold_expires_at === null ? null : new Date(booking.hold_expires_at),
  };
  const obstacle = transitionObstacle(from, to, actor.type, facts, now);
  if (obstacle) {
    const unwritten = bookingTransition(from, to) === undefined ? booking.status : from;
    // Whether the end of a hold has been written down makes no difference to whoever held it.
    const wasHold = from === "expired" && booking.hold_expires_at !== null;
    const isConfirming = to === "confirmed" || to === "requested";
    throw transitionRefused(unwritten, to, wasHold && isConfirming ? "hold_is_alive" : obstacle);
  }
  if (from === "held" && (to === "confirmed" || to === "requested")) {
    await assertBookable(context, booking.stylist_id);
  }
  const patch = patchFor({ ...booking, status: from }, input, now);
  const changed = await applyChange(context, booking, patch, {
    actor,
    reason: input.reason ?? null,
    silent: input.silent ?? bookingTransition(from, to)?.silent ?? false,
  });
  return { ...changed, repeated: false };
}
