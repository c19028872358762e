import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { writeReviewWorkflow } from "../../../../../workflows/stylist-review/workflows/write-review";
import { findBooking } from "../../../../shared/booking/find-booking";
import { shapeOneBooking } from "../../../../shared/booking/shape-booking";
import type { ReviewBody } from "../../../../stylist/reviews/validators";

/** Writes about an appointment of the client's own that has taken place. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReviewBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "" } = req.params;
  const customer_id = req.auth_context.actor_id;
  await writeReviewWorkflow(req.scope).run({
    input: { ...req.validatedBody, booking_id: id, customer_id },
  });
  const booking = await findBooking(req.scope, id, { customer_id });
  res.status(201).json({ booking: await shapeOneBooking(req.scope, booking, "customer") });
}
