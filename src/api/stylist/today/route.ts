import type { MedusaResponse } from "@medusajs/framework/http";
import { LIVE_BOOKING_STATUSES } from "../../../modules/booking/lib/booking-status";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { bookingReader } from "../../shared/booking/booking-reader";
import { localDay } from "../../shared/booking/local-day";
import { shapeBookings } from "../../shared/booking/shape-booking";

const AT_MOST = 100;
const SHOWN = [...LIVE_BOOKING_STATUSES, "completed", "no_show"] as const;

/** The stylist's day, as their own clocks count it, and the requests that wait for an answer. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const reader = bookingReader(req.scope);
  const stylist_id = req.stylist.id;
  const { time_zone } = await reader.getAvailability(stylist_id);
  const now = new Date();
  const { date, from, to } = localDay(now, time_zone);
  const page = { stylist_id, limit: AT_MOST, offset: 0 };
  const [today, waiting] = await Promise.all([
    reader.listBookingsPage({ ...page, status: SHOWN, from, to }),
    reader.listBookingsPage({ ...page, status: "requested", from: now.toISOString() }),
  ]);
  const [bookings, requests] = await Promise.all(
    [today, waiting].map((list) => shapeBookings(req.scope, list.bookings, "stylist")),
  );
  res.json({ date, time_zone, bookings, requests, requests_count: waiting.count });
}
