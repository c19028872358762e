import type { MedusaContainer } from "@medusajs/framework/types";
import { noSuchBooking } from "../../../modules/booking/lib/refusals";
import type { BookingDTO } from "../../../modules/booking/types";
import { bookingReader } from "./booking-reader";

type Owner = { customer_id?: string; stylist_id?: string };

/**
 * Reads one booking.
 *
 * @param owner whose it has to be; none for staff
 * @throws HouseError 404 when there is none, or when it is somebody else's
 */
export async function findBooking(
  scope: MedusaContainer,
  id: string,
  owner: Owner = {},
): Promise<BookingDTO> {
  const booking = await bookingReader(scope).getBooking(id);
  const isForeign =
    (owner.customer_id !== undefined && booking.customer_id !== owner.customer_id) ||
    (owner.stylist_id !== undefined && booking.stylist_id !== owner.stylist_id);
  if (isForeign) {
    throw noSuchBooking(id);
  }
  return booking;
}
