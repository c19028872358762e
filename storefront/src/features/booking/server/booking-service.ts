import "server-only";

import { type Slot } from "@/lib/data/stylist-types";
import { isNotFound } from "@/lib/api-error";
import { HouseError, type VisitorCall } from "@/lib/session";

import { type Booking, type FreeHours, type HeldBooking } from "../types";
import { type HoldBody } from "./schemas";

const ID = /^[\w-]{1,64}$/;

/** The part of an address that names a thing; anything that is no id is a thing that is not there. */
function idOf(value: string | undefined): string {
  if (!value || !ID.test(value)) {
    throw new HouseError(404, "not_found", "not_found", "This is no longer there.");
  }
  return value;
}

const HOURS_PARAMETERS = ["appointment_type_id", "mode", "from", "to", "time_zone"] as const;

/** Free hours of a stylist, as the API works them out. */
export async function readHours(
  api: VisitorCall,
  stylistId: string | undefined,
  query: URLSearchParams,
): Promise<FreeHours> {
  const { slots } = await api<{ slots: Slot[] }>(`/store/stylists/${idOf(stylistId)}/slots`, {
    query: Object.fromEntries(HOURS_PARAMETERS.map((name) => [name, query.get(name)])),
  });
  return { slots: slots.map(({ starts_at, ends_at }) => ({ starts_at, ends_at })) };
}

/** Holds an hour for ten minutes. The same attempt, sent twice, gives the same hold. */
export async function holdHour(api: VisitorCall, body: HoldBody): Promise<HeldBooking> {
  const { attempt, location, notes, ...rest } = body;
  const { booking } = await api<{ booking: Booking }>("/store/bookings", {
    method: "POST",
    headers: { "idempotency-key": attempt },
    body: {
      ...rest,
      ...(location ? { location } : {}),
      ...(notes ? { notes } : {}),
    },
  });
  return held(booking);
}

/** What is left of a hold, by the house's clock: the browser's may be wrong. */
export function held(booking: Booking): HeldBooking {
  const left_ms = booking.hold_expires_at ? Date.parse(booking.hold_expires_at) - Date.now() : 0;
  return { booking, seconds_left: Math.max(0, left_ms / 1000) };
}

/** Does something with one's own booking. @param action last part of the address of the API. */
export async function actOnBooking(
  api: VisitorCall,
  id: string | undefined,
  action: "confirm" | "cancel" | "reschedule" | "review",
  body: object = {},
): Promise<Booking | null> {
  const { booking } = await api<{ booking?: Booking }>(`/store/bookings/${idOf(id)}/${action}`, {
    method: "POST",
    body,
  });
  return booking ?? null;
}

/** Address of the calendar entry of a booking in the API. */
export function calendarPath(id: string | undefined): string {
  return `/store/bookings/${idOf(id)}/calendar.ics`;
}

const BOOKINGS_PER_PAGE = 10;

/**
 * Appointments of the client who is signed in.
 * @param page from 1.
 */
export async function listBookings(
  api: VisitorCall,
  status: "upcoming" | "past",
  page: number,
): Promise<{ bookings: Booking[]; pages: number }> {
  const { bookings, count } = await api<{ bookings: Booking[]; count: number }>("/store/bookings", {
    query: { status, limit: BOOKINGS_PER_PAGE, offset: (page - 1) * BOOKINGS_PER_PAGE },
  });
  return { bookings, pages: Math.max(1, Math.ceil(count / BOOKINGS_PER_PAGE)) };
}

/** @returns one's own booking, or null when there is no such one. */
export async function ownBooking(api: VisitorCall, id: string): Promise<Booking | null> {
  if (!ID.test(id)) {
    return null;
  }
  try {
    const { booking } = await api<{ booking: Booking }>(`/store/bookings/${id}`);
    return booking;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
