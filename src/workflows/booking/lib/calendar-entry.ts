import type { CalendarEntry, CalendarState } from "../../../lib/calendar/calendar-file";
import { BOOKING_LABELS, type BookingMailReader } from "../../../lib/mail/booking-words";
import type { BookingStatus } from "../../../modules/booking/lib/booking-status";
import { meetingPlace, type MeetingPlaces } from "../../../modules/booking/lib/meeting-place";
import type { BookingDTO } from "../../../modules/booking/types";
import { bookingAddress } from "./booking-address";

type EntryInput = {
  booking: BookingDTO;
  /** Whose diary it is for. */
  reader: BookingMailReader;
  stylist: string;
  client: { first_name: string | null; last_name: string | null };
  places: MeetingPlaces;
  storefront_url: string;
  /** Of the storefront, e.g. `fr-eu`. */
  locale: string;
  language: keyof typeof BOOKING_LABELS;
};

const STATES: Readonly<Record<BookingStatus, CalendarState>> = {
  held: "tentative",
  requested: "tentative",
  confirmed: "confirmed",
  completed: "confirmed",
  no_show: "confirmed",
  cancelled: "cancelled",
  declined: "cancelled",
  expired: "cancelled",
};

const NOBODY: Readonly<Record<keyof typeof BOOKING_LABELS, string>> = {
  en: "a client",
  fr: "un client",
};

/** First name and initial: a diary may be open to more eyes than its owner's. */
function initialled(client: EntryInput["client"], language: keyof typeof BOOKING_LABELS): string {
  const initial = client.last_name?.trim().charAt(0);
  const names = [client.first_name?.trim(), initial && `${initial}.`].filter(Boolean);
  return names.join(" ") || NOBODY[language];
}

/**
 * Says how a booking stands in somebody's diary. Of a client a stylist's diary holds the first name
 * and an initial, and nothing of what they wrote.
 */
export function calendarEntry(input: EntryInput): CalendarEntry {
  const { booking, reader, stylist, client, places, language } = input;
  const labels = BOOKING_LABELS[language];
  const other = reader === "client" ? stylist : initialled(client, language);
  const isAtHome = booking.mode === "at_home";
  const url = bookingAddress(input.storefront_url, input.locale, reader, booking.id);
  return {
    booking_id: booking.id,
    sequence: booking.sequence,
    state: STATES[booking.status],
    starts_at: new Date(booking.starts_at),
    ends_at: new Date(booking.ends_at),
    changed_at: new Date(booking.updated_at),
    summary: labels.with(booking.type_name, other),
    description: `${labels.mode[booking.mode]}\n${url}`,
    // Where a client lives is for the stylist's eyes, behind their sign-in.
    location:
      isAtHome && reader === "stylist" ? labels.mode.at_home : meetingPlace(booking, places),
    url,
  };
}
