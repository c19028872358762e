/** How a stylist and a client meet. */
export const MODES = ["in_person", "at_home", "video"] as const;
export type Mode = (typeof MODES)[number];

/** What stylists are known for; the API keeps the same words. */
export const SPECIALTIES = [
  "red_carpet",
  "bridal",
  "wardrobe",
  "travel",
  "gifting",
  "jewellery",
  "watches",
  "menswear",
  "couture",
  "event",
  "interiors",
  "image",
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

export interface Money {
  /** Major units. */
  amount: number;
  /** ISO 4217, lower case. */
  currency_code: string;
}

/** A picture of a stylist or of their work. */
export interface StylistImage {
  url: string;
  width: number;
  height: number;
  blur: string | null;
  background: string | null;
  alt: string;
}

/** A free hour: two instants in UTC, ISO 8601. */
export interface Slot {
  starts_at: string;
  ends_at: string;
}

/** A stylist as everybody may see them. */
export interface Stylist {
  id: string;
  handle: string;
  display_name: string;
  /** What they are known for, in one sentence. */
  headline: string | null;
  /** ISO 639-1. */
  languages: string[];
  city: string;
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string;
  /** IANA name. */
  time_zone: string;
  modes: Mode[];
  specialties: Specialty[];
  style_tags: string[];
  years_experience: number;
  /** For one hour. */
  rate: Money | null;
  client_capacity: number;
  places_open: number;
  rating: { average: number | null; count: number };
  portrait: StylistImage | null;
  /** The first picture of their work. */
  cover: StylistImage | null;
  /** The next free hours, soonest first. */
  next_slots: Slot[];
}

/** One kind of appointment that can be booked. */
export interface AppointmentType {
  id: string;
  name: string;
  description: string | null;
  duration_minutes: number;
  horizon_days: number;
  price: Money;
  deposit: Money;
  modes: Mode[];
  confirmation: "instant" | "on_request";
  free_cancellation_hours: number;
}

/** A stylist with what their own page shows. */
export interface StylistProfile extends Stylist {
  /** Paragraphs separated by an empty line. */
  biography: string | null;
  appointment_types: AppointmentType[];
}

/** One picture of a portfolio. */
export interface PortfolioPiece {
  id: string;
  image: StylistImage;
  title: string | null;
  occasion: string | null;
  tags: string[];
  /** Only with the client's consent. */
  client_name: string | null;
}

export interface StylistReview {
  id: string;
  /** 1 to 5. */
  rating: number;
  text: string;
  author_name: string;
  created_at: string;
  reply: string | null;
}

export interface Reviews {
  reviews: StylistReview[];
  count: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  distribution: number[];
  average: number | null;
}

export const STYLIST_FACETS = ["specialty", "city", "mode", "language"] as const;
export type StylistFacet = (typeof STYLIST_FACETS)[number];

/** Orders that the API knows. */
export type StylistSort =
  "recommended" | "soonest" | "rating" | "experience" | "rate_asc" | "rate_desc";

export interface StylistFacetValue {
  value: string;
  label?: string | null;
  /** Stylists who have it, given every other choice. */
  count: number;
}

export type StylistFacets = Record<StylistFacet, StylistFacetValue[]>;
