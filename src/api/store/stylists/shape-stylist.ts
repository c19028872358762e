import type { Slot } from "../../../modules/booking/types";
import { ratingOf } from "../../../modules/stylist/lib/rating";
import type { PublicStylistRow } from "../../../modules/stylist/types";

/** What is told with a stylist and lies in their diary, and how many places clients take. */
export type Diary = { slots: readonly Slot[]; placesTaken: number };

/** A stylist as everybody may see them. Nothing private is in the row to begin with. */
export function shapePublicStylist(row: PublicStylistRow, { slots, placesTaken }: Diary) {
  return {
    id: row.id,
    handle: row.handle,
    display_name: row.display_name,
    headline: row.headline,
    languages: row.languages,
    city: row.city,
    country_code: row.country_code,
    time_zone: row.time_zone,
    modes: row.modes,
    specialties: row.specialties,
    style_tags: row.style_tags,
    years_experience: row.years_experience,
    rate: { amount: row.rate_amount, currency_code: row.currency_code },
    client_capacity: row.client_capacity,
    places_open: Math.max(0, row.client_capacity - placesTaken),
    rating: ratingOf(row),
    portrait: row.portrait,
    cover: row.cover,
    next_slots: slots,
  };
}
