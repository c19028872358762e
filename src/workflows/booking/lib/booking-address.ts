import type { BookingMailReader } from "../../../lib/mail/booking-words";

const PAGES: Readonly<Record<BookingMailReader, string>> = {
  client: "account/appointments",
  stylist: "atelier/bookings",
};

/** Where in the storefront somebody sees a booking. */
export function bookingAddress(
  storefrontUrl: string,
  locale: string,
  reader: BookingMailReader,
  bookingId: string,
): string {
  return `${storefrontUrl}/${locale}/${PAGES[reader]}/${encodeURIComponent(bookingId)}`;
}
