import {
  BOOKING_STATUSES,
  LIVE_BOOKING_STATUSES,
} from "../../../modules/booking/lib/booking-status";
import type { BookingsPageQuery } from "../../../modules/booking/types";

const TIMES = ["upcoming", "past", "all"] as const;
/** What a stylist's list may be narrowed to: a time, or one state. */
export const TIMES_AND_STATUSES = [...TIMES, ...BOOKING_STATUSES] as const;

/** Filters and order of a list: what is to come next first, what is gone by latest first. */
export function pageOfTime(
  status: (typeof TIMES_AND_STATUSES)[number],
  now: Date,
): Pick<BookingsPageQuery, "status" | "from" | "over_by" | "order"> {
  switch (status) {
    case "upcoming":
      return { status: LIVE_BOOKING_STATUSES, from: now.toISOString(), order: "asc" };
    case "past":
      return { over_by: now.toISOString(), order: "desc" };
    case "all":
      return { order: "desc" };
    default:
      return { status, order: "asc" };
  }
}
