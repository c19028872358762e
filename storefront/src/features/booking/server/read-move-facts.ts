import "server-only";

import { type Outlook } from "@/features/stylists";
import { type Locale } from "@/i18n/markets";
import { ApiError } from "@/lib/api-error";
import { type Slot } from "@/lib/data/stylist-types";
import { getStylist } from "@/lib/data/stylists";
import { type VisitorCall } from "@/lib/session";

import { readingZone, stripSpan } from "../day-strip";
import { type Booking } from "../types";
import { readHours } from "./booking-service";

/** How far ahead hours are shown for a kind of appointment that is no longer offered. */
const USUAL_HORIZON_DAYS = 30;

/**
 * What is needed to choose another hour for an appointment.
 * @returns null when it cannot be moved.
 */
export async function readMoveFacts(
  api: VisitorCall,
  locale: Locale,
  booking: Booking,
  { visitorZone, now_ms }: Outlook,
): Promise<{ horizonDays: number; hours: Slot[] | null } | null> {
  if (!booking.can.includes("reschedule")) {
    return null;
  }
  const { stylist, appointment_type: type, mode, stylist_time_zone: stylistZone } = booking;
  const span = stripSpan(0, now_ms, readingZone(mode, stylistZone, visitorZone));
  const [profile, hours] = await Promise.all([
    getStylist(locale, stylist.handle),
    readHours(
      api,
      stylist.id,
      new URLSearchParams({
        appointment_type_id: type.id,
        mode,
        from: span.from,
        to: span.to,
        time_zone: visitorZone ?? stylistZone,
      }),
    ).catch((error: unknown) => {
      if (error instanceof ApiError) {
        return null;
      }
      throw error;
    }),
  ]);
  const offered = profile?.appointment_types.find(({ id }) => id === type.id);
  return { horizonDays: offered?.horizon_days ?? USUAL_HORIZON_DAYS, hours: hours?.slots ?? null };
}
