import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assertBookable } from "../../../../shared/booking/assert-bookable";
import { bookingReader } from "../../../../shared/booking/booking-reader";
import { clockChanges, localTimes } from "../../../../shared/booking/local-time";
import type { SlotsQuery } from "./validators";

/** The free hours of an approved stylist, as the clocks of both people show them. */
export async function GET(
  req: MedusaRequest<unknown, SlotsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { time_zone, ...wanted } = req.validatedQuery;
  const stylistId = req.params.id ?? "";
  const [{ time_zone: stylistZone }, slots] = await Promise.all([
    assertBookable(req.scope, stylistId),
    bookingReader(req.scope).listFreeSlots({ stylist_id: stylistId, ...wanted }),
  ]);
  const [from, to] = [new Date(wanted.from), new Date(wanted.to)];
  const [clientLocal, stylistLocal] = [time_zone, stylistZone].map((zone) =>
    localTimes(zone, from, to),
  );
  res.json({
    slots: slots.map(({ starts_at, ends_at }) => {
      const at = new Date(starts_at);
      return {
        starts_at,
        ends_at,
        client_local: clientLocal?.(at),
        stylist_local: stylistLocal?.(at),
      };
    }),
    time_zone,
    stylist_time_zone: stylistZone,
    clock_changes: [...new Set([time_zone, stylistZone])].flatMap((zone) =>
      clockChanges(zone, from, to),
    ),
  });
}
