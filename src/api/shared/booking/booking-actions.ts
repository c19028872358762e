import {
  type ActorType,
  type BookingStatus,
  openTransitions,
} from "../../../modules/booking/lib/booking-status";
import { moveObstacle } from "../../../modules/booking/lib/reschedule-policy";
import type { BookingDTO } from "../../../modules/booking/types";

/** The name in the API of what leads to a state. Clients confirm a hold where staff accept a request. */
const CLIENT_ACTIONS: Readonly<Partial<Record<BookingStatus, string>>> = {
  requested: "confirm",
  confirmed: "confirm",
  cancelled: "cancel",
};
const HOUSE_ACTIONS: Readonly<Partial<Record<BookingStatus, string>>> = {
  confirmed: "accept",
  declined: "decline",
  cancelled: "cancel",
  completed: "complete",
  no_show: "no_show",
};

/**
 * What somebody may do with a booking now, by the names of the API.
 *
 * @param isReviewed whether the client has written a review of it
 */
export function bookingActions(
  booking: BookingDTO,
  actor: ActorType,
  isReviewed: boolean,
  now: Date,
): string[] {
  const { status, confirmation, hold_expires_at } = booking;
  const starts_at = new Date(booking.starts_at);
  const facts = {
    confirmation,
    starts_at,
    hold_expires_at: hold_expires_at === null ? null : new Date(hold_expires_at),
  };
  const names = actor === "customer" ? CLIENT_ACTIONS : HOUSE_ACTIONS;
  const actions = openTransitions(status, actor, facts, now).flatMap((to) => names[to] ?? []);
  if (moveObstacle({ ...booking, starts_at }, actor, now) === null) {
    actions.push("reschedule");
  }
  if (actor === "customer" && status === "completed" && !isReviewed) {
    actions.push("review");
  }
  return actions;
}
