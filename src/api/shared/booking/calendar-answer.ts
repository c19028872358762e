import type { MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../config";
import { calendarFile } from "../../../lib/calendar/calendar-file";
import { mailboxOf } from "../../../lib/calendar/mailbox";
import type { ActorType } from "../../../modules/booking/lib/booking-status";
import { NO_PLACES } from "../../../modules/booking/lib/meeting-place";
import type { BookingDTO } from "../../../modules/booking/types";
import { calendarEntry } from "../../../workflows/booking/lib/calendar-entry";
import { type BookingCompany, readBookingCompany } from "./read-company";

function namesOf(booking: BookingDTO, company: BookingCompany) {
  const client = company.clients.get(booking.customer_id);
  return {
    stylist: company.stylists.get(booking.stylist_id)?.display_name ?? "your stylist",
    client: { first_name: client?.first_name ?? null, last_name: client?.last_name ?? null },
    places: company.places.get(booking.stylist_id) ?? NO_PLACES,
  };
}

async function calendarOf(
  scope: MedusaContainer,
  bookings: readonly BookingDTO[],
  actor: ActorType,
): Promise<string> {
  const company = await readBookingCompany(scope, bookings, actor);
  return calendarFile({
    method: "publish",
    name: "Style by Zaga",
    organiser: mailboxOf(environment.mail.from),
    entries: bookings.map((booking) =>
      calendarEntry({
        booking,
        reader: actor === "customer" ? "client" : "stylist",
        ...namesOf(booking, company),
        storefront_url: environment.storefrontUrl,
        locale: "en-us",
        language: "en",
      }),
    ),
  });
}

/** One booking as an iCalendar file, for the client or for the stylist. */
export function bookingCalendar(
  scope: MedusaContainer,
  booking: BookingDTO,
  actor: "customer" | "stylist",
): Promise<string> {
  return calendarOf(scope, [booking], actor);
}

/** A stylist's diary as an iCalendar file. */
export function diaryCalendar(
  scope: MedusaContainer,
  bookings: readonly BookingDTO[],
): Promise<string> {
  return calendarOf(scope, bookings, "stylist");
}

/** Answers with an iCalendar file; private, and never kept by a cache. */
export function sendCalendar(res: MedusaResponse, calendar: string, filename: string): void {
  res.setHeader("Content-Type", "text/calendar; charset=utf-8");
  res.setHeader("Content-Disposition", `attachment; filename="${filename}"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(calendar);
}
