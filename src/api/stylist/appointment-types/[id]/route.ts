import type { MedusaResponse } from "@medusajs/framework/http";
import { deleteAppointmentTypeWorkflow } from "../../../../workflows/booking/workflows/delete-appointment-type";
import { updateAppointmentTypeWorkflow } from "../../../../workflows/booking/workflows/update-appointment-type";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { listAppointmentTypes } from "../../../shared/booking/list-appointment-types";
import { ownAppointmentType } from "../../../shared/booking/shape-appointment-type";
import type { UpdateAppointmentTypeBody } from "../validators";

/** Changes a kind of appointment; bookings that there are keep what was agreed. */
export async function PUT(
  req: StylistRequest<UpdateAppointmentTypeBody>,
  res: MedusaResponse,
): Promise<void> {
  const named = { id: req.params.id ?? "", stylist_id: req.stylist.id };
  await updateAppointmentTypeWorkflow(req.scope).run({
    input: { ...named, changes: req.validatedBody },
  });
  const [row] = await listAppointmentTypes(req.scope, named);
  res.json({ appointment_type: row && ownAppointmentType(row) });
}

/** Offers it no longer; bookings that there are stay. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await deleteAppointmentTypeWorkflow(req.scope).run({
    input: { id, stylist_id: req.stylist.id },
  });
  res.json({ id, object: "appointment_type", deleted: true });
}
