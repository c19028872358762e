import { z } from "@medusajs/framework/zod";
import { idField } from "../../shared/booking/fields";

/** Query of GET /store/appointment-types. */
export const appointmentTypesQuery = z.object({ stylist_id: idField }).strict();

export type AppointmentTypesQuery = z.output<typeof appointmentTypesQuery>;
