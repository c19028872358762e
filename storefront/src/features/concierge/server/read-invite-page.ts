import "server-only";

import { type Outlook } from "@/features/stylists";
import { type Locale } from "@/i18n/markets";
import { type StylistProfile } from "@/lib/data/stylist-types";
import { getStylist } from "@/lib/data/stylists";

import { type OfferFacts } from "../invite/hour-offer";

/** As many as can be asked at once. */
const AT_ONCE = 5;
const ID = /^[\w-]{1,64}$/;

/** What the page of an invitation shows. */
export interface InviteFacts {
  /** In the order in which they were chosen; without those that are not shown any more. */
  stylists: StylistProfile[];
  /** Null when several are asked, or the one has no hour to give. */
  offer: OfferFacts | null;
}

/** @param chosen ids or handles of stylists, as the address has them. */
export async function readInviteFacts(
  locale: Locale,
  chosen: readonly string[],
  outlook: Outlook,
): Promise<InviteFacts> {
  const ids = [...new Set(chosen)].filter((id) => ID.test(id)).slice(0, AT_ONCE);
  const found = await Promise.all(ids.map((id) => getStylist(locale, id)));
  const stylists = found.filter((stylist) => stylist !== null);
  const [first] = stylists;
  return { stylists, offer: first && stylists.length === 1 ? offerOf(first, outlook) : null };
}

function offerOf(stylist: StylistProfile, outlook: Outlook): OfferFacts | null {
  const { id, display_name, city, time_zone } = stylist;
  const types = stylist.appointment_types
    // Coming to somebody's home needs an address, which has a place of its own in a booking.
    .map((type) => ({ ...type, modes: type.modes.filter((mode) => mode !== "at_home") }))
    .filter(({ modes }) => modes.length > 0);
  const nextFree =
    types[0]?.id === stylist.appointment_types[0]?.id ? stylist.next_slots[0]?.starts_at : null;
  return types.length > 0 && stylist.next_slots.length > 0
    ? {
        stylist: { id, display_name, city, time_zone },
        types,
        nextFree: nextFree ?? null,
        outlook,
      }
    : null;
}
