import type { Booking } from "../types";

/** Of a day, what is on or comes next, and the rest in the order of time. */
export interface SplitDay {
  next: Booking | null;
  others: Booking[];
}

/**
 * Finds what matters now: the confirmed appointment that is under way, else the next one.
 * @param bookings of one day.
 * @param now epoch milliseconds.
 */
export function splitDay(bookings: readonly Booking[], now: number): SplitDay {
  const inOrder = [...bookings].sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));
  const next =
    inOrder.find(
      (booking) => booking.status === "confirmed" && Date.parse(booking.ends_at) > now,
    ) ?? null;
  return { next, others: inOrder.filter((booking) => booking !== next) };
}
