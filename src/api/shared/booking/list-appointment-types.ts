import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { APPOINTMENT_TYPE_FIELDS, type AppointmentTypeRow } from "./shape-appointment-type";

const TYPES_MAX = 100;

/** Appointment types in the stylist's order. */
export async function listAppointmentTypes(
  scope: MedusaContainer,
  filters: { stylist_id: string; is_active?: boolean; id?: string },
): Promise<AppointmentTypeRow[]> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const entity: string = "appointment_type";
  const { data } = await query.graph({
    entity,
    fields: APPOINTMENT_TYPE_FIELDS,
    filters,
    pagination: { take: TYPES_MAX, skip: 0, order: { position: "ASC", id: "ASC" } },
  });
  return data as AppointmentTypeRow[];
}
