import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { findBooking } from "../../../shared/booking/find-booking";
import { shapeOneBooking } from "../../../shared/booking/shape-booking";

/** One booking with the stylist, with its history. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const booking = await findBooking(req.scope, req.params.id ?? "", {
    stylist_id: req.stylist.id,
  });
  res.json({ booking: await shapeOneBooking(req.scope, booking, "stylist") });
}
