import type { MedusaResponse } from "@medusajs/framework/http";
import { createAppointmentTypeWorkflow } from "../../../workflows/booking/workflows/create-appointment-type";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { listAppointmentTypes } from "../../shared/booking/list-appointment-types";
import { ownAppointmentType } from "../../shared/booking/shape-appointment-type";
import type { CreateAppointmentTypeBody } from "./validators";

/** Everything that the stylist offers, and what they have put aside. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const rows = await listAppointmentTypes(req.scope, { stylist_id: req.stylist.id });
  res.json({ appointment_types: rows.map(ownAppointmentType), count: rows.length });
}

/** Offers one more kind of appointment. */
export async function POST(
  req: StylistRequest<CreateAppointmentTypeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createAppointmentTypeWorkflow(req.scope).run({
    input: { ...req.validatedBody, stylist_id: req.stylist.id },
  });
  const [row] = await listAppointmentTypes(req.scope, { stylist_id: req.stylist.id, ...result });
  res.status(201).json({ appointment_type: row && ownAppointmentType(row) });
}
