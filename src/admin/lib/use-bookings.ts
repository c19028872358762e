import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./ask";
import type { Booking, BookingAction, BookingWithHistory } from "./types";

type BookingsQuery = {
  stylist_id?: string;
  customer_id?: string;
  /** One or several, parted by commas. */
  status?: string;
  /** Instants: bookings that start at or after `from` and before `to`. */
  from?: string;
  to?: string;
  order?: "asc" | "desc";
};

type Page = { bookings: Booking[]; count: number };

const PAGE = 100;
/** More than this no calendar shows anyway. */
const PAGES_MAX = 5;

/** Some bookings, page by page. */
export function useBookings(query: BookingsQuery & { limit: number; offset: number }) {
  return useQuery({
    queryKey: ["bookings", "page", query],
    queryFn: () => ask<Page>("/admin/bookings", { query }),
    placeholderData: keepPreviousData,
  });
}

/** All bookings of a span of time, in their order; `count` is greater when there are too many. */
export function useBookingsOf(query: BookingsQuery) {
  return useQuery({
    queryKey: ["bookings", "span", query],
    queryFn: async () => {
      const bookings: Booking[] = [];
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const answer = await ask<Page>("/admin/bookings", {
          query: { ...query, order: "asc", limit: PAGE, offset: page * PAGE },
        });
        bookings.push(...answer.bookings);
        if (bookings.length >= answer.count || answer.bookings.length === 0) {
          return { bookings, count: answer.count };
        }
      }
      return { bookings, count: Number.POSITIVE_INFINITY };
    },
    placeholderData: keepPreviousData,
  });
}

/** One booking with its history. */
export function useBooking(id: string | undefined) {
  return useQuery({
    queryKey: ["bookings", "one", id],
    queryFn: async () =>
      (
        await ask<{ booking: BookingWithHistory }>(
          `/admin/bookings/${encodeURIComponent(id ?? "")}`,
        )
      ).booking,
    enabled: id !== undefined,
    retry: false,
  });
}

const PATHS: Readonly<Record<BookingAction, string>> = {
  accept: "accept",
  decline: "decline",
  cancel: "cancel",
  reschedule: "move",
  complete: "complete",
  no_show: "no-show",
};

type BookingActionInput = { action: BookingAction; body?: Record<string, unknown> };

/** Does something with a booking in the house's name. */
export function useBookingAction(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, body = {} }: BookingActionInput) =>
      ask(`/admin/bookings/${encodeURIComponent(id)}/${PATHS[action]}`, { method: "POST", body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["bookings"] }),
  });
}
