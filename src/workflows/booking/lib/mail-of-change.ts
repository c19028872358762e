import type { BookingMailKind } from "../../../lib/mail/booking-words";
import { type BookingStatus, bookingTransition } from "../../../modules/booking/lib/booking-status";
import type { BookingDTO, UntoldChange } from "../../../modules/booking/types";

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

type Change = Pick<UntoldChange, "from_status" | "to_status" | "is_move" | "is_overtaken"> & {
  booking: Pick<BookingDTO, "status">;
};

function eventOf({ from_status, to_status, is_move }: Change): string | undefined {
  if (is_move) {
    return "booking.moved";
  }
  const transition = from_status ? bookingTransition(from_status, to_status) : undefined;
  return transition?.silent ? undefined : transition?.event;
}

/**
 * Chooses the mail that follows a change.
 *
 * @param change with the booking as it is now: a change may be told late, and nobody is told what is no
 *   longer so, nor what happened before something that they know already
 * @returns undefined when there is nothing to tell
 */
export function mailOfChange(change: Change): BookingMailKind | undefined {
  const event = change.is_overtaken ? undefined : eventOf(change);
  return event === undefined ? undefined : MAILS[event]?.[change.booking.status];
}
