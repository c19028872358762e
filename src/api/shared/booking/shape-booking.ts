import type { MedusaContainer } from "@medusajs/framework/types";
import type { ActorType } from "../../../modules/booking/lib/booking-status";
import { meetingPlace, NO_PLACES } from "../../../modules/booking/lib/meeting-place";
import { freeCancellationUntil } from "../../../modules/booking/lib/reschedule-policy";
import type { BookingChangeDTO, BookingDTO } from "../../../modules/booking/types";
import { bookingActions } from "./booking-actions";
import { bookingReader } from "./booking-reader";
import { localDateTime } from "./local-time";
import { type BookingCompany, readBookingCompany } from "./read-company";

type Money = { amount: number; currency_code: string };

function moneyOf(amount: number, currency_code: string): Money {
  return { amount: amount, currency_code };
}

function shapeChange(change: BookingChangeDTO) {
  const { id, from_status, to_status, actor_type, reason, starts_at_before, starts_at_after } =
    change;
  return {
    id,
    from_status,
    to_status,
    actor_type,
    reason,
    starts_at_before,
    starts_at_after,
    created_at: change.created_at,
  };
}

/** One booking as one audience sees it at this moment; see docs/API.md for the fields. */
function shapeBooking(booking: BookingDTO, company: BookingCompany, actor: ActorType, now: Date) {
  const { status, client_time_zone, stylist_time_zone, currency_code } = booking;
  const startsAt = new Date(booking.starts_at);
  const place = meetingPlace(booking, company.places.get(booking.stylist_id) ?? NO_PLACES);
  const review = company.reviews.get(booking.id);
  const client = company.clients.get(booking.customer_id);
  const stylist = company.stylists.get(booking.stylist_id);
  return {
    id: booking.id,
    status,
    stylist: stylist ?? {
      id: booking.stylist_id,
      handle: null,
      display_name: null,
      city: null,
      portrait: null,
    },
    ...(actor !== "customer" && {
      client: client ?? { id: booking.customer_id, first_name: null, last_name: null },
    }),
    appointment_type: {
      id: booking.appointment_type_id,
      name: booking.type_name,
      duration_minutes: booking.duration_minutes,
    },
    mode: booking.mode,
    starts_at: booking.starts_at,
    ends_at: booking.ends_at,
    client_time_zone,
    stylist_time_zone,
    client_local: localDateTime(startsAt, client_time_zone),
    stylist_local: localDateTime(startsAt, stylist_time_zone),
    location: booking.mode === "video" ? null : place,
    video_link: booking.mode === "video" ? place : null,
    notes: booking.notes,
    price: moneyOf(booking.price_amount, currency_code),
    deposit: moneyOf(booking.deposit_amount, currency_code),
    confirmation: booking.confirmation,
    free_cancellation_until: freeCancellationUntil(startsAt, booking.free_cancellation_hours),
    hold_expires_at: status === "held" ? booking.hold_expires_at : null,
    alternatives: booking.alternatives ?? [],
    reason: booking.reason,
    cancelled_by: booking.cancelled_by,
    late_cancellation: booking.late_cancellation,
    sequence: booking.sequence,
    can: bookingActions(booking, actor, review !== undefined, now),
    review: review
      ? { rating: review.rating, text: review.text, status: review.status, reply: review.reply }
      : null,
    created_at: booking.created_at,
  };
}

/** A page of bookings as one audience sees them. */
export async function shapeBookings(
  scope: MedusaContainer,
  bookings: readonly BookingDTO[],
  actor: ActorType,
) {
  const company = await readBookingCompany(scope, bookings, actor);
  const now = new Date();
  return bookings.map((booking) => shapeBooking(booking, company, actor, now));
}

/** One booking with its history, as one audience sees it. */
export async function shapeOneBooking(
  scope: MedusaContainer,
  booking: BookingDTO,
  actor: ActorType,
) {
  const [[shaped], changes] = await Promise.all([
    shapeBookings(scope, [booking], actor),
    bookingReader(scope).listChangesOf(booking.id),
  ]);
  return { ...shaped, changes: changes.map(shapeChange) };
}
