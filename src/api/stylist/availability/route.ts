import type { MedusaResponse } from "@medusajs/framework/http";
import { setAvailabilityWorkflow } from "../../../workflows/booking/workflows/set-availability";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { bookingReader } from "../../shared/booking/booking-reader";
import type { AvailabilityBody } from "./validators";

/** The stylist's hours, exceptions and places. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  res.json({ availability: await bookingReader(req.scope).getAvailability(req.stylist.id) });
}

/** Replaces what is given, all or nothing. Bookings that there are stay as they are. */
export async function PUT(
  req: StylistRequest<AvailabilityBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await setAvailabilityWorkflow(req.scope).run({
    input: { stylist_id: req.stylist.id, availability: req.validatedBody },
  });
  res.json({ availability: result });
}
