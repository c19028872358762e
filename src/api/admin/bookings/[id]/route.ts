import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findBooking } from "../../../shared/booking/find-booking";
import { shapeOneBooking } from "../../../shared/booking/shape-booking";

/** One booking of the house, with its history. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const booking = await findBooking(req.scope, req.params.id ?? "");
  res.json({ booking: await shapeOneBooking(req.scope, booking, "user") });
}
