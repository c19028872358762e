import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmBookingWorkflow } from "../../../../../workflows/booking/workflows/confirm-booking";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";

/** Turns a hold into an appointment, or into a request where the stylist answers in person. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const actor = { type: "customer", id: req.auth_context.actor_id } as const;
  const { result } = await confirmBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "customer") });
}
