import "server-only";

import { type Outlook } from "@/features/stylists";
import { ApiError } from "@/lib/api-error";
import { type Slot, type StylistProfile } from "@/lib/data/stylist-types";
import { type Visitor } from "@/lib/session/visitor";

import { type BookingPageData, choiceOf } from "../booking-page";
import { readingZone, spanCount, spanIndexOf, stripSpan } from "../day-strip";
import { type HeldBooking } from "../types";
import { held, ownBooking, readHours } from "./booking-service";

interface Asked {
  type: string | null;
  mode: string | null;
  at: string | null;
  held: string | null;
}

/**
 * Reads what the page needs on which an hour is chosen: what the address asks for, the first free
 * hours, and a hold that is still running.
 * @param usualAddress of the client, in one line; "" without.
 */
export async function readBookingPage(
  visitor: Visitor,
  stylist: StylistProfile,
  asked: Asked,
  outlook: Outlook,
  usualAddress: string,
): Promise<BookingPageData> {
  const { appointment_types: types } = stylist;
  const { visitorZone, now_ms } = outlook;
  const zones = { stylist: stylist.time_zone, visitor: visitorZone };
  const hold = await readHeld(visitor, stylist.id, asked.held);
  const choice = choiceOf(
    hold
      ? {
          type: hold.booking.appointment_type.id,
          mode: hold.booking.mode,
          at: hold.booking.starts_at,
        }
      : asked,
    types,
    zones,
    now_ms,
  );
  // The list of the next free hours is about the first kind of appointment.
  const nextFree =
    choice.typeId === types[0]?.id ? (stylist.next_slots[0]?.starts_at ?? null) : null;
  return {
    stylist: {
      id: stylist.id,
      handle: stylist.handle,
      display_name: stylist.display_name,
      city: stylist.city,
      time_zone: stylist.time_zone,
      portrait: stylist.portrait,
    },
    types,
    choice,
    hours: await firstHours(visitor, stylist, choice, nextFree, outlook),
    nextFree,
    held: hold,
    signedIn: visitor.token !== null,
    usualAddress,
  };
}

async function readHeld(
  visitor: Visitor,
  stylistId: string,
  id: string | null,
): Promise<HeldBooking | null> {
  if (!visitor.token || !id) {
    return null;
  }
  const booking = await unlessRefused(ownBooking(visitor.api, id));
  if (booking?.status !== "held" || booking.stylist.id !== stylistId) {
    return null;
  }
  const hold = held(booking);
  return hold.seconds_left > 0 ? hold : null;
}

async function firstHours(
  visitor: Visitor,
  stylist: StylistProfile,
  { typeId, mode, startsAt }: BookingPageData["choice"],
  nextFree: string | null,
  { visitorZone, now_ms }: Outlook,
): Promise<Slot[] | null> {
  const type = stylist.appointment_types.find(({ id }) => id === typeId);
  if (!type) {
    return null;
  }
  const zone = readingZone(mode, stylist.time_zone, visitorZone);
  const begin = startsAt ?? nextFree;
  const index = begin ? spanIndexOf(begin, now_ms, zone) : 0;
  const span = stripSpan(Math.min(index, spanCount(type.horizon_days) - 1), now_ms, zone);
  const query = new URLSearchParams({
    appointment_type_id: type.id,
    from: span.from,
    to: span.to,
    time_zone: visitorZone ?? stylist.time_zone,
    ...(mode ? { mode } : {}),
  });
  const answer = await unlessRefused(readHours(visitor.api, stylist.id, query));
  return answer?.slots ?? null;
}

/** The page stands without what the API would not give; the browser asks for it again. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError) {
      return null;
    }
    throw error;
  }
}
