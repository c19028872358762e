import type { StylistFacts } from "../../../modules/concierge/lib/match/facts";
import type { MatchWish, Opening } from "../../../modules/concierge/lib/match/facts";
import { type FreeSlot, openingIn, slotsIn } from "../../../modules/concierge/lib/match/openings";
import { comparable, tasteWords } from "../../../modules/concierge/lib/match/words";
import type { StylistStanding } from "../../../modules/concierge/match-types";
import type { ListedStylist } from "../../../modules/stylist/lib/listing";
import type { PublicStylistRow } from "../../../modules/stylist/types";
import { ANY_MODE, type RememberedDiary } from "./source";

/** What a ranking knows of a stylist, and what is shown of them. */
export type RememberedStylist = {
  row: PublicStylistRow;
  facts: StylistFacts;
  /** Null as long as the diary has not been read. */
  diary: RememberedDiary | null;
  /** When it was all read, milliseconds since 1970-01-01T00:00Z. */
  read_at: number;
};

/** Columns that every look reads; whoever's differ is read again. */
const LOOKED_AT = [
  "handle",
  "city",
  "country_code",
  "years_experience",
  "rate_amount",
  "currency_code",
  "rating_count",
  "rating_sum",
] as const satisfies readonly (keyof ListedStylist)[];
const LISTS_LOOKED_AT = ["specialties", "modes", "languages"] as const;

/** Whether a stylist's row is another one now. */
export function hasChanged(row: PublicStylistRow, listed: ListedStylist): boolean {
  return (
    LOOKED_AT.some((column) => row[column] !== listed[column]) ||
    LISTS_LOOKED_AT.some((column) => row[column].join() !== listed[column].join())
  );
}

/** Puts together what a ranking knows; commission is nowhere in it. */
export function factsOf(
  row: PublicStylistRow,
  standing: StylistStanding | undefined,
): StylistFacts {
  return {
    id: row.id,
    specialties: row.specialties,
    tastes: tasteWords([...row.style_tags, ...(standing?.kept ?? [])]),
    city: row.city,
    city_key: comparable(row.city),
    country_code: row.country_code,
    modes: row.modes,
    languages: row.languages,
    rate_amount: row.rate_amount,
    currency_code: row.currency_code,
    rating_count: row.rating_count,
    rating_sum: row.rating_sum,
    client_capacity: row.client_capacity,
    active_clients: standing?.active_clients ?? 0,
    record: standing?.record ?? { good: 0, bad: 0 },
  };
}

/** When a stylist is free in the window of a wish; null as long as that is not known. */
export function openingOf({ diary }: RememberedStylist, wish: MatchWish): Opening | null {
  if (!diary) {
    return null;
  }
  const free = diary.free.get(wish.mode ?? ANY_MODE);
  const { from, to } = wish.window;
  return free ? openingIn(free, from, to, wish.now) : { count: 0, first: null };
}

/**
 * The first free hours of a stylist: those of the window where one was asked for, those to come
 * otherwise.
 */
export function nextSlotsOf(
  { diary }: RememberedStylist,
  { mode, window, now }: MatchWish,
  count: number,
): FreeSlot[] {
  const free = diary?.free.get(mode ?? ANY_MODE);
  const to = window.is_required ? window.to : Infinity;
  return free ? slotsIn(free, window.from, to, now, count) : [];
}

/** How many places of a stylist are taken; as long as the diary is not known, by whom they dress. */
export function placesTakenOf({ diary, facts }: RememberedStylist): number {
  return diary?.places_taken ?? facts.active_clients;
}
