import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { bookingCalendar, sendCalendar } from "../../../../shared/booking/calendar-answer";
import { findBooking } from "../../../../shared/booking/find-booking";

/** One booking with the stylist as an iCalendar file. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const booking = await findBooking(req.scope, req.params.id ?? "", {
    stylist_id: req.stylist.id,
  });
  sendCalendar(res, await bookingCalendar(req.scope, booking, "stylist"), `${booking.id}.ics`);
}
