import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";

type Calendar = { time_zone: string };

/**
 * Reads the time zone of a stylist that clients may know of.
 *
 * @throws HouseError 404 for anybody who is not approved at this moment, or unknown
 */
export async function assertBookable(scope: MedusaContainer, stylistId: string): Promise<Calendar> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const entity: string = "booking_calendar";
  const { data } = await query.graph({
    entity,
    fields: ["stylist_id", "time_zone"],
    filters: { stylist_id: stylistId, is_bookable: true },
  });
  const [calendar] = data as Calendar[];
  if (!calendar) {
    throw notFound("There is no stylist at this address.");
  }
  return calendar;
}
