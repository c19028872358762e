import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { moveBookingWorkflow } from "../../../../../workflows/booking/workflows/move-booking";
import type { RescheduleBody } from "../../../../shared/booking/fields";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";

/** Moves an appointment to another hour for both people. */
export async function POST(
  req: AuthenticatedMedusaRequest<RescheduleBody>,
  res: MedusaResponse,
): Promise<void> {
  const actor = { type: "user", id: req.auth_context.actor_id } as const;
  const { result } = await moveBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, ...req.validatedBody },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "user") });
}
