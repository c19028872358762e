import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { bookingReader } from "../../shared/booking/booking-reader";
import { pageOfTime } from "../../shared/booking/page-of-time";
import { shapeBookings } from "../../shared/booking/shape-booking";
import type { StylistBookingsQuery } from "./validators";

/** The stylist's bookings: those to come, those in a state, or a stretch of the calendar. */
export async function GET(
  req: StylistRequest<unknown, StylistBookingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, from, to, limit, offset } = req.validatedQuery;
  const { bookings, count } = await bookingReader(req.scope).listBookingsPage({
    stylist_id: req.stylist.id,
    ...pageOfTime(status, new Date()),
    ...(from && { from }),
    ...(to && { to }),
    limit,
    offset,
  });
  res.json({
    bookings: await shapeBookings(req.scope, bookings, "stylist"),
    count,
    limit,
    offset,
  });
}
