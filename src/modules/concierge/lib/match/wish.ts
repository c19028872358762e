import type { MeetingMode, Occasion } from "../brief-vocabulary";
import type { MatchWish } from "./facts";
import { SPECIALTIES_OF_OCCASION } from "./occasions";
import { comparable, tasteWords } from "./words";

const DAY_MS = 86_400_000;
/** How far ahead free time counts when nobody has said when. */
const USUAL_WINDOW_DAYS = 14;
/** What a client told once counts less than what they need now. */
const OF_PROFILE = 0.4;

/** What a client asks for; what is missing comes from the brief and the profile. */
export type MatchQuery = {
  specialties?: readonly string[];
  max_rate?: number;
  currency_code?: string;
  city?: string;
  mode?: MeetingMode;
  language?: string;
  /** Instants, ISO 8601. */
  from?: string;
  to?: string;
};

/** What a match takes from a brief. Money in major units. */
export type MatchBrief = {
  id: string;
  occasion: Occasion;
  city: string | null;
  country_code: string | null;
  budget_max: number | null;
  currency_code: string | null;
  mode: MeetingMode | null;
  languages: readonly string[];
  specialties: readonly string[];
};

/** What a match takes from a style profile. */
export type MatchProfile = {
  occasions: readonly string[];
  languages: readonly string[];
  /** Tags, silhouettes, colours, materials and houses, as keys. */
  loved: readonly string[];
  avoided: readonly string[];
};

type WishInput = {
  customer_id: string;
  query: MatchQuery;
  brief: MatchBrief | null;
  profile: MatchProfile | null;
  declined: readonly string[];
  dressed_by: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
};

function wantedSpecialties({ query, brief, profile }: WishInput): Map<string, number> {
  const wanted = new Map<string, number>();
  const want = (specialty: string, value: number) =>
    wanted.set(specialty, Math.max(value, wanted.get(specialty) ?? 0));
  const wantOccasion = (occasion: string, share: number) => {
    const served = SPECIALTIES_OF_OCCASION[occasion as Occasion] as
      (typeof SPECIALTIES_OF_OCCASION)[Occasion] | undefined;
    Object.entries(served ?? {}).forEach(([specialty, value]) =>
      want(specialty, share * (value ?? 0)),
    );
  };
  const named = [...(query.specialties ?? []), ...(brief?.specialties ?? [])];
  named.forEach((specialty) => want(specialty, 1));
  if (brief) {
    wantOccasion(brief.occasion, named.length ? OF_PROFILE : 1);
  } else if (!named.length) {
    profile?.occasions.forEach((occasion) => wantOccasion(occasion, OF_PROFILE));
  }
  return wanted;
}

function windowOf({ query, now }: WishInput): MatchWish["window"] {
  const from = query.from ? Date.parse(query.from) : now;
  const to = query.to ? Date.parse(query.to) : from + USUAL_WINDOW_DAYS * DAY_MS;
  const is_required = query.from !== undefined || query.to !== undefined;
  return { from: Math.max(from, now), to, is_required };
}

/**
 * Puts together what a client wants. What they ask now goes before the brief, the brief before the
 * profile. Only what they ask now or the brief says leaves anybody out.
 */
export function wishOf(input: WishInput): MatchWish {
  const { customer_id, query, brief, profile, declined, dressed_by, now } = input;
  const { max_rate, currency_code, language } = query;
  const city = query.city ?? brief?.city ?? null;
  const required_languages = language ? [language] : (brief?.languages ?? []);
  return {
    key: JSON.stringify([customer_id, brief?.id ?? null, query]),
    specialties: wantedSpecialties(input),
    loved: tasteWords(profile?.loved ?? []),
    avoided: tasteWords(profile?.avoided ?? []),
    city,
    city_key: city === null ? null : comparable(city),
    country_code: query.city ? null : (brief?.country_code ?? null),
    languages: [...new Set([...required_languages, ...(profile?.languages ?? [])])],
    required_languages,
    mode: query.mode ?? brief?.mode ?? null,
    max_rate: max_rate !== undefined && currency_code ? { amount: max_rate, currency_code } : null,
    budget:
      brief?.budget_max != null && brief.currency_code
        ? { amount: brief.budget_max, currency_code: brief.currency_code }
        : null,
    window: windowOf(input),
    declined: new Set(declined),
    dressed_by: new Set(dressed_by),
    now,
  };
}
