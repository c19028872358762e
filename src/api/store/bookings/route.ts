import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { holdBookingWorkflow } from "../../../workflows/booking/workflows/hold-booking";
import { bookingReader } from "../../shared/booking/booking-reader";
import { pageOfTime } from "../../shared/booking/page-of-time";
import { shapeBookings, shapeOneBooking } from "../../shared/booking/shape-booking";
import { idempotencyKeyOf } from "./idempotency-key";
import type { ClientBookingsQuery, HoldBody } from "./validators";

/** The client's own appointments, those to come first or those gone by. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ClientBookingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, limit, offset } = req.validatedQuery;
  const { bookings, count } = await bookingReader(req.scope).listBookingsPage({
    customer_id: req.auth_context.actor_id,
    ...pageOfTime(status, new Date()),
    limit,
    offset,
  });
  res.json({
    bookings: await shapeBookings(req.scope, bookings, "customer"),
    count,
    limit,
    offset,
  });
}

/**
 * Holds an hour for ten minutes. The same Idempotency-Key gives the same hold. Over a good hour many
 * fight and one wins: the others are told by one look, before a workflow begins.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<HoldBody>,
  res: MedusaResponse,
): Promise<void> {
  const customer_id = req.auth_context.actor_id;
  const input = { ...req.validatedBody, customer_id, idempotency_key: idempotencyKeyOf(req) };
  await bookingReader(req.scope).assertHoldable(input);
  const { result } = await holdBookingWorkflow(req.scope).run({ input });
  res.status(201).json({ booking: await shapeOneBooking(req.scope, result, "customer") });
}
