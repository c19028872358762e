import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findBooking } from "../../../shared/booking/find-booking";
import { shapeOneBooking } from "../../../shared/booking/shape-booking";

/** One of the client's own appointments, with its history. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const booking = await findBooking(req.scope, req.params.id ?? "", {
    customer_id: req.auth_context.actor_id,
  });
  res.json({ booking: await shapeOneBooking(req.scope, booking, "customer") });
}
