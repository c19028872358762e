import type { Booking, BookingAction } from "../lib/types";
import { momentIn } from "../lib/zoned";
import { clientName } from "./booking-words";
import type { Question } from "./decision-prompt";

const TOLD = "Client and stylist are told by mail, in these words.";

/** Stylist, client and hour, in the stylist's time. */
function sentence(booking: Booking): string {
  const when = momentIn(booking.starts_at, booking.stylist_time_zone);
  return `${booking.stylist.display_name ?? "The stylist"} with ${clientName(booking)}, ${when} in the stylist's time.`;
}

/** What is asked before staff act on a booking. */
export const BOOKING_QUESTIONS: Readonly<
  Record<Exclude<BookingAction, "reschedule">, (booking: Booking) => Question>
> = {
  accept: (booking) => ({
    title: "Accept in the stylist's name?",
    description: `${sentence(booking)} It is confirmed, and both are told by mail.`,
    confirm: "Accept",
  }),
  decline: (booking) => ({
    title: "Decline in the stylist's name?",
    description: `${sentence(booking)} The hour is free again.`,
    confirm: "Decline",
    danger: true,
    note: { label: "Why", hint: "The client is told by mail, in these words." },
  }),
  cancel: (booking) => ({
    title: "Cancel this appointment?",
    description: `${sentence(booking)} The hour is free again. This cannot be taken back.`,
    confirm: "Cancel appointment",
    danger: true,
    note: { label: "Why", hint: TOLD },
  }),
  complete: (booking) => ({
    title: "Has it taken place?",
    description: `${sentence(booking)} The client can write a review then.`,
    confirm: "Completed",
  }),
  no_show: (booking) => ({
    title: "Did the client not come?",
    description: sentence(booking),
    confirm: "No-show",
    danger: true,
  }),
};

/** What is said when it is done. */
export const DONE: Readonly<Record<BookingAction, string>> = {
  accept: "The appointment is confirmed",
  decline: "The request is declined",
  cancel: "The appointment is cancelled",
  reschedule: "The appointment is moved",
  complete: "The appointment is completed",
  no_show: "The client's absence is noted",
};
