import type { MedusaResponse } from "@medusajs/framework/http";
import { moveBookingWorkflow } from "../../../../../workflows/booking/workflows/move-booking";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import type { RescheduleBody } from "../../../../shared/booking/fields";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";

/** Moves an appointment to another hour of the stylist's. */
export async function POST(
  req: StylistRequest<RescheduleBody>,
  res: MedusaResponse,
): Promise<void> {
  const actor = { type: "stylist", id: req.stylist.id } as const;
  const { result } = await moveBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, ...req.validatedBody },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "stylist") });
}
