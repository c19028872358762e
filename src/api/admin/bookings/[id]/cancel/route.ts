import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";
import type { CancelBody } from "../../../../stylist/bookings/validators";

/** Cancels an appointment or a request; both people are told why. */
export async function POST(
  req: AuthenticatedMedusaRequest<CancelBody>,
  res: MedusaResponse,
): Promise<void> {
  const actor = { type: "user", id: req.auth_context.actor_id } as const;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "cancelled", ...req.validatedBody },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "user") });
}
