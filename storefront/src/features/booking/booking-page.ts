import {
  type AppointmentType,
  MODES,
  type Slot,
  type StylistImage,
} from "@/lib/data/stylist-types";
import { localDay } from "@/lib/zoned-time";

import { type BookingChoice } from "./booking-slice";
import { readingZone } from "./day-strip";
import { type HeldBooking } from "./types";

/** The stylist as the way to an hour needs them. */
export interface BookingStylist {
  id: string;
  handle: string;
  display_name: string;
  city: string;
  time_zone: string;
  portrait: StylistImage | null;
}

/** Everything that the server gives to the page on which an hour is chosen. */
export interface BookingPageData {
  stylist: BookingStylist;
  /** At least one. */
  types: AppointmentType[];
  choice: BookingChoice;
  /** Free hours of the first stretch of days; null when they could not be read. */
  hours: Slot[] | null;
  /** The next free hour for what is chosen, when it is known. */
  nextFree: string | null;
  held: HeldBooking | null;
  signedIn: boolean;
  /** The client's usual address in one line; "" without. */
  usualAddress: string;
}

interface Asked {
  type: string | null;
  mode: string | null;
  at: string | null;
}

/**
 * What an address asks for, as far as it can be had: an unknown kind is the first one, a way of
 * meeting that it does not have is its first, an hour that has passed is none.
 * @param zones of the stylist and of the visitor; days are read by one of them.
 */
export function choiceOf(
  asked: Asked,
  types: readonly AppointmentType[],
  zones: { stylist: string; visitor: string | null },
  now_ms: number,
): BookingChoice {
  const type = types.find(({ id }) => id === asked.type) ?? types[0];
  const wanted = MODES.find((mode) => mode === asked.mode);
  const mode = wanted && type?.modes.includes(wanted) ? wanted : (type?.modes[0] ?? null);
  const at_ms = asked.at ? Date.parse(asked.at) : Number.NaN;
  const startsAt = at_ms > now_ms ? new Date(at_ms).toISOString() : null;
  return {
    typeId: type?.id ?? null,
    mode,
    startsAt,
    day: startsAt ? localDay(startsAt, readingZone(mode, zones.stylist, zones.visitor)) : null,
  };
}

/** Address of the page with that choice, without locale; it leads back to exactly this hour. */
export function choiceHref(
  handle: string,
  choice: Pick<BookingChoice, "typeId" | "mode" | "startsAt">,
  heldId: string | null = null,
): string {
  const parameters = new URLSearchParams();
  const add = (key: string, value: string | null) => {
    if (value) {
      parameters.set(key, value);
    }
  };
  add("type", choice.typeId);
  add("mode", choice.mode);
  add("at", choice.startsAt);
  add("held", heldId);
  const text = parameters.toString();
  return `/stylists/${handle}/book${text ? `?${text}` : ""}`;
}
