import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../../lib/house-error";
import { isStylistKey } from "../../../../modules/stylist/lib/handle";
import { readPlacesTaken } from "../../../../workflows/concierge/lib/read-places-taken";
import {
  APPOINTMENT_TYPE_FIELDS,
  type AppointmentTypeRow,
  publicAppointmentType,
} from "../../../shared/booking/shape-appointment-type";
import { stylistReader } from "../../../shared/stylist/stylist-reader";
import { diaryReader } from "../diary-reader";
import { NEXT_SLOTS } from "../list-stylists";
import { shapePublicStylist } from "../shape-stylist";

/** One approved stylist by id or handle, with what can be booked; 404 for any other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: key = "" } = req.params;
  const rows = await stylistReader(req.scope).publicStylists(isStylistKey(key) ? [key] : []);
  const [row] = rows.values();
  if (!row) {
    throw notFound("There is no stylist at this address.");
  }
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const [types, slots, taken] = await Promise.all([
    query.graph({
      entity: "appointment_type",
      fields: APPOINTMENT_TYPE_FIELDS,
      filters: { stylist_id: row.id, is_active: true },
      pagination: { order: { position: "ASC", id: "ASC" } },
    }),
    diaryReader(req.scope).nextFreeSlots({ stylist_ids: [row.id], count: NEXT_SLOTS }),
    readPlacesTaken(req.scope, [row.id]),
  ]);
  const diary = { slots: slots.get(row.id) ?? [], placesTaken: taken.get(row.id) ?? 0 };
  res.json({
    stylist: {
      ...shapePublicStylist(row, diary),
      biography: row.biography,
      approved_at: row.approved_at,
      appointment_types: (types.data as unknown as AppointmentTypeRow[]).map(publicAppointmentType),
    },
  });
}
