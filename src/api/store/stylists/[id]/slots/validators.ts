import { z } from "@medusajs/framework/zod";
import { SERVICE_MODES } from "../../../../../modules/booking/lib/service-mode";
import { idField, instantField, timeZoneField } from "../../../../shared/booking/fields";

const DAYS_MAX = 62;
const DAY_MS = 86_400_000;

/** Query of GET /store/stylists/:id/slots. `time_zone` is where the client is. */
export const slotsQuery = z
  .object({
    appointment_type_id: idField,
    from: instantField,
    to: instantField,
    time_zone: timeZoneField,
    mode: z.enum(SERVICE_MODES).optional(),
  })
  .strict()
  .refine(({ from, to }) => from < to, { error: "must be after from", path: ["to"] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= DAYS_MAX * DAY_MS, {
    error: `must be at most ${DAYS_MAX} days after from`,
    path: ["to"],
  });

export type SlotsQuery = z.output<typeof slotsQuery>;
