import type { MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";
import type { CancelBody } from "../../validators";

/** Cancels an appointment; the client is told why. */
export async function POST(req: StylistRequest<CancelBody>, res: MedusaResponse): Promise<void> {
  const actor = { type: "stylist", id: req.stylist.id } as const;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "cancelled", ...req.validatedBody },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "stylist") });
}
