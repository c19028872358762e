import { z } from "@medusajs/framework/zod";
import { BOOKING_STATUSES } from "../../../modules/booking/lib/booking-status";
import { idField, instantField, pageFields } from "../../shared/booking/fields";

const statuses = z
  .string()
  .max(200)
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(BOOKING_STATUSES)).max(BOOKING_STATUSES.length));

/** Query of GET /admin/bookings. `status` may name several, parted by commas. */
export const adminBookingsQuery = z
  .object({
    stylist_id: idField.optional(),
    customer_id: idField.optional(),
    status: statuses.optional(),
    from: instantField.optional(),
    to: instantField.optional(),
    order: z.enum(["asc", "desc"]).default("asc"),
    ...pageFields,
  })
  .strict()
  .refine(({ from, to }) => !from || !to || from < to, {
    error: "must be after from",
    path: ["to"],
  });

export type AdminBookingsQuery = z.output<typeof adminBookingsQuery>;
