import { z } from "@medusajs/framework/zod";
import { SERVICE_MODES } from "../../../modules/booking/lib/service-mode";
import {
  idField,
  instantField,
  noteField,
  pageFields,
  timeZoneField,
} from "../../shared/booking/fields";

/** Body of POST /store/bookings. `time_zone` is where the client is. */
export const holdBody = z
  .object({
    stylist_id: idField,
    appointment_type_id: idField,
    starts_at: instantField,
    mode: z.enum(SERVICE_MODES),
    location: noteField(500),
    notes: noteField(2000),
    time_zone: timeZoneField,
  })
  .strict();

/** Body of POST /store/bookings/:id/cancel. */
export const clientCancelBody = z.object({ reason: noteField(1000) }).strict();

/** Query of GET /store/bookings. */
export const clientBookingsQuery = z
  .object({ status: z.enum(["upcoming", "past", "all"]).default("upcoming"), ...pageFields })
  .strict();

export type HoldBody = z.output<typeof holdBody>;
export type ClientCancelBody = z.output<typeof clientCancelBody>;
export type ClientBookingsQuery = z.output<typeof clientBookingsQuery>;
