import type { MedusaResponse } from "@medusajs/framework/http";
import { changeBookingWorkflow } from "../../../../../workflows/booking/workflows/change-booking";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";
import type { DeclineBody } from "../../validators";

/** Declines a request, with up to three hours that would suit instead. */
export async function POST(req: StylistRequest<DeclineBody>, res: MedusaResponse): Promise<void> {
  const actor = { type: "stylist", id: req.stylist.id } as const;
  const { reason, alternative_starts: alternatives } = req.validatedBody;
  const { result } = await changeBookingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", actor, to: "declined", reason, alternatives },
  });
  res.json({ booking: await shapeOneBooking(req.scope, result, "stylist") });
}
