import {
  type ActorType,
  type BookingStatus,
  bookingTransition,
} from "../../../modules/booking/lib/booking-status";
import type { BookingDTO } from "../../../modules/booking/types";

/** What a booking was before, as far as the name of the event depends on it. */
function stateBefore({ status, hold_expires_at }: BookingDTO, actor: ActorType): BookingStatus {
  // Confirming clears the end of a hold, so one that still has it was never more than held.
  if (hold_expires_at !== null || status === "requested") {
    return "held";
  }
  if (status === "confirmed") {
    return actor === "customer" ? "held" : "requested";
  }
  return status === "declined" || status === "expired" ? "requested" : "confirmed";
}

/**
 * Names the event that follows a transition, from what the booking has become.
 *
 * @param booking as it is after the transition
 * @param actor who made it
 */
export function eventOfChange(booking: BookingDTO, actor: ActorType): string {
  return bookingTransition(stateBefore(booking, actor), booking.status)?.event ?? "booking.changed";
}
