import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bookingReader } from "../../shared/booking/booking-reader";
import { shapeBookings } from "../../shared/booking/shape-booking";
import type { AdminBookingsQuery } from "./validators";

/** All bookings of the house. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminBookingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const query = req.validatedQuery;
  const { bookings, count } = await bookingReader(req.scope).listBookingsPage(query);
  const { limit, offset } = query;
  res.json({ bookings: await shapeBookings(req.scope, bookings, "user"), count, limit, offset });
}
