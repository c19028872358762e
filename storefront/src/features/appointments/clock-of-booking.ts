import { type Booking } from "@/features/booking";
import { type StylistClock } from "@/features/stylists";
import { placeOfZone } from "@/lib/zoned-time";

/** By whose clock an appointment is read: the stylist's, by the name of their city. */
export function clockOfBooking(
  booking: Pick<Booking, "stylist" | "stylist_time_zone">,
): StylistClock {
  const zone = booking.stylist_time_zone;
  return { time_zone: zone, city: booking.stylist.city ?? placeOfZone(zone, "en") };
}
