import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assertBookable } from "../../shared/booking/assert-bookable";
import { listAppointmentTypes } from "../../shared/booking/list-appointment-types";
import { publicAppointmentType } from "../../shared/booking/shape-appointment-type";
import type { AppointmentTypesQuery } from "./validators";

/** What can be booked with an approved stylist, in their order. */
export async function GET(
  req: MedusaRequest<unknown, AppointmentTypesQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { stylist_id } = req.validatedQuery;
  await assertBookable(req.scope, stylist_id);
  const rows = await listAppointmentTypes(req.scope, { stylist_id, is_active: true });
  res.json({ appointment_types: rows.map(publicAppointmentType) });
}
