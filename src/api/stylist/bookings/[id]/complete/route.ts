import type { MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";

/** Says that the appointment took place. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const actor = { type: "stylist", id: req.stylist.id } as const;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "completed" },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "stylist") });
}
