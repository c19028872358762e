import type { BookingMailKind } from "../../../lib/mail/booking-words";
import type { BookingStatus } from "../../../modules/booking/lib/booking-status";
import type { BookingDTO } from "../../../modules/booking/types";

/** What people are told after an event, as long as the booking still is what the event made it. */
const MAILS: Readonly<Record<string, Readonly<Partial<Record<BookingStatus, BookingMailKind>>>>> = {
  "booking.requested": { requested: "requested" },
  "booking.confirmed": { confirmed: "confirmed" },
  "booking.accepted": { confirmed: "confirmed" },
  "booking.declined": { declined: "declined" },
  // A client's move of what a stylist had agreed to asks them again.
  "booking.moved": { confirmed: "moved", requested: "requested" },
  "booking.cancelled": { cancelled: "cancelled" },
  "booking.completed": { completed: "completed" },
  "booking.expired": { expired: "unanswered" },
};

/** The events that mails follow. Of holds nobody is told. */
export const MAILED_EVENTS: string[] = Object.keys(MAILS);

/**
 * Chooses the mail that follows an event.
 *
 * @param booking as it is now; events may arrive late, and nobody is told what is no longer so
 * @returns undefined when there is nothing to tell
 */
export function mailOfEvent(event: string, booking: BookingDTO): BookingMailKind | undefined {
  const kind = MAILS[event]?.[booking.status];
  const wasHold = booking.hold_expires_at !== null;
  return kind === "unanswered" && wasHold ? undefined : kind;
}
