import type { MeetingMode } from "../brief-vocabulary";

/** What a stylist is ranked by. Commission is not among it: nothing here knows what the house earns. */
export type StylistFacts = {
  id: string;
  specialties: readonly string[];
  /** Words of their style tags and of what clients kept from their boards; see `tasteWords`. */
  tastes: ReadonlySet<string>;
  city: string;
  /** The city as `comparable` writes it; so many are compared that it is written once. */
  city_key: string;
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string;
  modes: readonly string[];
  /** ISO 639-1, lower case. */
  languages: readonly string[];
  /** Per hour, major units of `currency_code`. */
  rate_amount: number;
  currency_code: string;
  rating_count: number;
  rating_sum: number;
  client_capacity: number;
  /** Different clients with an engagement that is active. */
  active_clients: number;
  /** How often it went well and how often it did not; see `StylistRecord`. */
  record: StylistRecord;
};

/** What has come of a stylist's work: invitations, engagements and verdicts, as weights. */
export type StylistRecord = { good: number; bad: number };

/** When a stylist is free in the window that was asked for. */
export type Opening = {
  /** Starts in the window. */
  count: number;
  /** Milliseconds since 1970-01-01T00:00Z; null when there is none. */
  first: number | null;
};

/** What a client wants, put together from what they asked, their brief and their profile. */
export type MatchWish = {
  /** The customer and what was asked: what ties are broken by. */
  key: string;
  /** Specialties that would serve, with how well each would, 0 to 1. */
  specialties: ReadonlyMap<string, number>;
  loved: ReadonlySet<string>;
  avoided: ReadonlySet<string>;
  city: string | null;
  /** As `comparable` writes it. */
  city_key: string | null;
  country_code: string | null;
  /** In the order of preference. */
  languages: readonly string[];
  /** One of these has to be spoken; empty: any language will do. */
  required_languages: readonly string[];
  mode: MeetingMode | null;
  /** Per hour, major units. */
  max_rate: { amount: number; currency_code: string } | null;
  /** Of the whole brief, major units. */
  budget: { amount: number; currency_code: string } | null;
  /** Milliseconds since 1970-01-01T00:00Z; `is_required`: who has no time in it is left out. */
  window: { from: number; to: number; is_required: boolean };
  /** Stylists who have declined this brief. */
  declined: ReadonlySet<string>;
  /** Stylists who dress the client already, so that one of their places is the client's own. */
  dressed_by: ReadonlySet<string>;
  now: number;
};

/** A stylist with their free time; null where it is not known in time. */
export type Candidate = { facts: StylistFacts; opening: Opening | null };

/** What a stylist is ranked by, in the order in which it is told. */
export const FACTORS = [
  "specialty_fit",
  "taste_overlap",
  "past_outcomes",
  "rating",
  "availability",
  "city",
  "language",
  "budget",
] as const;

export type Factor = (typeof FACTORS)[number];

/** A value from 0 to 1 for each factor. */
export type FactorValues = Readonly<Record<Factor, number>>;
