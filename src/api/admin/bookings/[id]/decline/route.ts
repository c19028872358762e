import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";
import type { DeclineBody } from "../../../../stylist/bookings/validators";

/** Declines a request in the stylist's place, with up to three hours that would suit instead. */
export async function POST(
  req: AuthenticatedMedusaRequest<DeclineBody>,
  res: MedusaResponse,
): Promise<void> {
  const actor = { type: "user", id: req.auth_context.actor_id } as const;
  const { reason, alternative_starts: alternatives } = req.validatedBody;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "declined", reason, alternatives },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "user") });
}
