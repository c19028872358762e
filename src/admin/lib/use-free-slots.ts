import { useQuery } from "@tanstack/react-query";
import { ask } from "./ask";
import type { Booking, Slot } from "./types";
import { addDays, instantOf } from "./zoned";

type KeysAnswer = { api_keys: { token: string; revoked_at: string | null }[] };

/** Clients' routes want a shop's key; staff may read which there are. */
async function publishableKey(): Promise<string> {
  const { api_keys: keys } = await ask<KeysAnswer>("/admin/api-keys", {
    query: { type: "publishable", limit: 20 },
  });
  return keys.find(({ revoked_at }) => revoked_at === null)?.token ?? "";
}

/**
 * The hours of a day that clients are offered for a booking's kind of appointment.
 *
 * @param day "YYYY-MM-DD" in `zone`
 */
export function useFreeSlots(booking: Booking, day: string, zone: string) {
  const { stylist, appointment_type, mode } = booking;
  return useQuery({
    queryKey: ["bookings", "slots", stylist.id, appointment_type.id, mode, day, zone],
    queryFn: async () => {
      const headers = { "x-publishable-api-key": await publishableKey() };
      const query = {
        appointment_type_id: appointment_type.id,
        from: instantOf(day, "00:00", zone),
        to: instantOf(addDays(day, 1), "00:00", zone),
        time_zone: zone,
        mode,
      };
      const path = `/store/stylists/${encodeURIComponent(stylist.id)}/slots`;
      return (await ask<{ slots: Slot[] }>(path, { query, headers })).slots;
    },
    enabled: day !== "",
    retry: false,
  });
}
