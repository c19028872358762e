import "server-only";

import { isNotFound } from "@/lib/api-error";
import type { Visitor } from "@/lib/session/visitor";

import {
  type ApiAvailability,
  type ApiBooking,
  type ApiToday,
  availabilityOf,
  bookingOf,
  todayOf,
} from "../shape";
import type {
  AppointmentType,
  Availability,
  Booking,
  PortfolioPiece,
  Review,
  StatusChange,
  StylistDocument,
  Today,
} from "../types";

/** Most rows that the API gives at once. */
const ALL = 100;
const BOOKING_ID = /^book_[A-Za-z0-9]{10,40}$/;

type Reader = Pick<Visitor, "api">;

export async function readStatusChanges({ api }: Reader): Promise<StatusChange[]> {
  const answer = await api<{ status_changes: StatusChange[] }>("/stylist/me/status-changes", {
    query: { limit: ALL },
  });
  return answer.status_changes;
}

export async function readDocuments({ api }: Reader): Promise<StylistDocument[]> {
  const { documents } = await api<{ documents: StylistDocument[] }>("/stylist/documents");
  return documents;
}

export async function readPortfolio({ api }: Reader): Promise<PortfolioPiece[]> {
  const { portfolio } = await api<{ portfolio: PortfolioPiece[] }>("/stylist/portfolio", {
    query: { limit: ALL },
  });
  return portfolio;
}

interface ReviewsPage {
  reviews: Review[];
  count: number;
  rating: { average: number | null; count: number };
}

/** @param page from 1. */
export async function readReviews(
  { api }: Reader,
  page: number,
  perPage: number,
): Promise<ReviewsPage> {
  return api<ReviewsPage>("/stylist/reviews", {
    query: { limit: perPage, offset: (page - 1) * perPage },
  });
}

export async function readAvailability({ api }: Reader): Promise<Availability> {
  const { availability } = await api<{ availability: ApiAvailability }>("/stylist/availability");
  return availabilityOf(availability);
}

export async function readTypes({ api }: Reader): Promise<AppointmentType[]> {
  const answer = await api<{ appointment_types: AppointmentType[] }>("/stylist/appointment-types");
  return answer.appointment_types;
}

/** @param query as the API takes it: status, from, to (instants), limit, offset. */
export async function readBookings(
  { api }: Reader,
  query: Record<string, string | number | undefined>,
): Promise<{ bookings: Booking[]; count: number }> {
  const answer = await api<{ bookings: ApiBooking[]; count: number }>("/stylist/bookings", {
    query,
  });
  return { bookings: answer.bookings.map(bookingOf), count: answer.count };
}

/** The stylist's day by their own clocks, and the requests that wait for an answer. */
export async function readToday({ api }: Reader): Promise<Today> {
  return todayOf(await api<ApiToday>("/stylist/today"));
}

/** @returns null when there is no such booking with this stylist. */
export async function readBooking({ api }: Reader, id: string): Promise<Booking | null> {
  if (!BOOKING_ID.test(id)) {
    return null;
  }
  try {
    const { booking } = await api<{ booking: ApiBooking }>(`/stylist/bookings/${id}`);
    return bookingOf(booking);
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
