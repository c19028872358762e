import type { ListedStylist } from "./lib/listing";
import type { PublicStylistRow, StylistImage } from "./types";

export const FACT_COLUMNS = `id, handle, specialties, city, country_code, modes, languages,
  years_experience, rate_amount, currency_code, rating_count, rating_sum`;

export const PUBLIC_COLUMNS = `${FACT_COLUMNS}, display_name, headline, biography, time_zone,
  style_tags, client_capacity, portrait, approved_at,
  (select image from portfolio_piece piece
   where piece.stylist_id = stylist.id and piece.deleted_at is null
   order by piece.position, piece.id limit 1) as cover`;

/** A row of either list of columns; what a profile may leave open can be null. */
export type RawStylist = { id: string; handle: string } & Readonly<
  Record<"city" | "country_code" | "currency_code" | "rate_amount", string | null> &
    Record<"specialties" | "modes" | "languages", string[]> &
    Record<"rating_count" | "rating_sum", number> & {
      years_experience: number | null;
      display_name?: string;
      headline?: string | null;
      biography?: string | null;
      time_zone?: string | null;
      style_tags?: string[];
      client_capacity?: number | null;
      portrait?: StylistImage | null;
      cover?: StylistImage | null;
      approved_at?: Date | null;
    }
>;

/** What a list is made from, of one row. */
export function factsOf(row: RawStylist): ListedStylist {
  return {
    id: row.id,
    handle: row.handle,
    specialties: row.specialties,
    city: row.city ?? "",
    country_code: row.country_code ?? "",
    modes: row.modes,
    languages: row.languages,
    years_experience: row.years_experience ?? 0,
    rate_amount: Number(row.rate_amount ?? 0),
    currency_code: row.currency_code ?? "",
    rating_count: row.rating_count,
    rating_sum: row.rating_sum,
  };
}

/** What clients may see, of one row: nothing private is read to begin with. */
export function publicRowOf(row: RawStylist): PublicStylistRow {
  return {
    ...factsOf(row),
    display_name: row.display_name ?? "",
    headline: row.headline ?? "",
    biography: row.biography ?? "",
    time_zone: row.time_zone ?? "UTC",
    style_tags: row.style_tags ?? [],
    client_capacity: row.client_capacity ?? 1,
    portrait: row.portrait ?? null,
    cover: row.cover ?? null,
    approved_at: row.approved_at ?? null,
  };
}
