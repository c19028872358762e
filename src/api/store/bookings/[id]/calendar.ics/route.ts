import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bookingCalendar, sendCalendar } from "../../../../shared/booking/calendar-answer";
import { findBooking } from "../../../../shared/booking/find-booking";

/** One of the client's own appointments as an iCalendar file. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const booking = await findBooking(req.scope, req.params.id ?? "", {
    customer_id: req.auth_context.actor_id,
  });
  sendCalendar(res, await bookingCalendar(req.scope, booking, "customer"), `${booking.id}.ics`);
}
