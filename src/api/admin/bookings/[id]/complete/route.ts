import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";

/** Says that an appointment took place. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const actor = { type: "user", id: req.auth_context.actor_id } as const;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "completed" },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "user") });
}
