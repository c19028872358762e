import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import { concierge } from "./concierge";
import { type Hour, takesPlace } from "./takes-place";

type HourOfTwo = Hour & { stylist_id: string; customer_id: string };

const FIELDS = ["stylist_id", "customer_id", "status", "ends_at", "hold_expires_at"];
const COUNTED = ["held", "requested", "confirmed", "completed"];

/** How many of the clients whom each stylist dresses are in their diary, too. */
async function countInBoth(
  container: MedusaContainer,
  engaged: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, number>> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const clients = [...new Set([...engaged.values()].flat())];
  const entity: string = "booking";
  const { data } = await query.graph({
    entity,
    fields: FIELDS,
    filters: { stylist_id: [...engaged.keys()], customer_id: clients, status: COUNTED },
  });
  const now = new Date();
  const hours = (data as HourOfTwo[]).filter((hour) => takesPlace(hour, now));
  const pairs = new Set(hours.map(({ stylist_id, customer_id }) => `${stylist_id} ${customer_id}`));
  return new Map(
    [...engaged].map(([stylist, own]) => [
      stylist,
      own.filter((client) => pairs.has(`${stylist} ${client}`)).length,
    ]),
  );
}

/**
 * Counts the places of stylists that are taken: by clients whom they dress, and by clients in their
 * diary, whoever is both counting once.
 */
export async function readPlacesTaken(
  container: MedusaContainer,
  stylistIds: readonly string[],
): Promise<Map<string, number>> {
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const [booked, engaged] = await Promise.all([
    bookings.countPlacesTaken(stylistIds),
    concierge(container).engagedClients(stylistIds),
  ]);
  if (engaged.size === 0) {
    return booked;
  }
  const both = await countInBoth(container, engaged);
  return new Map(
    stylistIds.map((id) => {
      const dressed = engaged.get(id)?.length ?? 0;
      return [id, (booked.get(id) ?? 0) + dressed - (both.get(id) ?? 0)];
    }),
  );
}
