/** How a stylist meets a client. */
export const SERVICE_MODES = ["in_person", "at_home", "video"] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];

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

export type StylistStatus =
  "draft" | "submitted" | "changes_requested" | "approved" | "suspended" | "rejected";

export interface HouseImage {
  url: string;
  width: number;
  height: number;
  blur: string | null;
  background: string | null;
  alt: string;
}

/** An amount in major units of an ISO 4217 currency. */
export interface Money {
  amount: number;
  currency_code: string;
}

/** A stylist as they see themselves. */
export interface OwnStylist {
  id: string;
  handle: string;
  display_name: string;
  email: string;
  phone: string | null;
  headline: string | null;
  biography: string | null;
  /** ISO 639-1. */
  languages: string[];
  city: string | null;
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null;
  /** IANA name. */
  time_zone: string | null;
  modes: ServiceMode[];
  specialties: string[];
  style_tags: string[];
  years_experience: number | null;
  /** Per hour. */
  rate: { amount: number | null; currency_code: string | null };
  client_capacity: number | null;
  portrait: HouseImage | null;
  status: StylistStatus;
  /** Names of fields, and `identity_document`: what the house still needs to look at it. */
  missing: string[];
  submitted_at: string | null;
  approved_at: string | null;
}

export interface StatusChange {
  id: string;
  from: StylistStatus | null;
  to: StylistStatus;
  /** What the house wrote about it. */
  note: string | null;
  created_at: string;
}

export const DOCUMENT_KINDS = ["identity", "business", "reference", "insurance"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface StylistDocument {
  id: string;
  kind: DocumentKind;
  name: string;
  bytes: number;
  created_at: string;
}

export interface PortfolioPiece {
  id: string;
  image: HouseImage;
  title: string | null;
  occasion: string | null;
  tags: string[];
  client_name: string | null;
}

export interface Review {
  id: string;
  rating: number;
  text: string;
  author_name: string;
  created_at: string;
  reply: string | null;
  replied_at: string | null;
}

/** Hours of one weekday, as wall time in the stylist's zone. */
export interface WeeklyHours {
  /** ISO: Monday is 1. */
  weekday: number;
  /** "09:00"; "24:00" ends the day. */
  start: string;
  end: string;
  modes: ServiceMode[];
  /** Local dates, inclusive; open without them. */
  valid_from: string | null;
  valid_to: string | null;
}

export type ExceptionKind = "extra" | "blocked" | "time_off";

/** Either local dates, whole days or with wall times, or two instants. */
export interface AvailabilityException {
  id?: string;
  kind: ExceptionKind;
  starts_on: string | null;
  ends_on: string | null;
  start: string | null;
  end: string | null;
  starts_at: string | null;
  ends_at: string | null;
  /** Of extra hours; empty means all. */
  modes: ServiceMode[];
  note: string | null;
}

export interface Availability {
  /** IANA name. */
  time_zone: string;
  studio_address: string | null;
  video_link: string | null;
  weekly_hours: WeeklyHours[];
  exceptions: AvailabilityException[];
}

export interface AppointmentType {
  id: string;
  name: string;
  description: string;
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  slot_interval_minutes: number;
  minimum_notice_minutes: number;
  horizon_days: number;
  price: Money;
  deposit: Money;
  modes: ServiceMode[];
  confirmation: "instant" | "on_request";
  free_cancellation_hours: number;
  is_active: boolean;
}

export type BookingStatus =
  | "held"
  | "requested"
  | "confirmed"
  | "completed"
  | "no_show"
  | "cancelled"
  | "declined"
  | "expired";

export interface Slot {
  /** Instants, UTC. */
  starts_at: string;
  ends_at: string;
}

export interface BookingChange {
  id: string;
  from_status: BookingStatus | null;
  to_status: BookingStatus;
  actor_type: "customer" | "stylist" | "user" | "system";
  reason: string | null;
  starts_at_before: string | null;
  starts_at_after: string | null;
  created_at: string;
}

export interface Booking {
  id: string;
  status: BookingStatus;
  client: { id: string; first_name: string | null; last_name: string | null } | null;
  appointment_type: { id: string; name: string; duration_minutes: number };
  mode: ServiceMode;
  /** Instants, UTC. */
  starts_at: string;
  ends_at: string;
  client_time_zone: string;
  stylist_time_zone: string;
  location: string | null;
  video_link: string | null;
  notes: string | null;
  price: Money;
  free_cancellation_until: string | null;
  /** Instants that were offered instead. */
  alternatives: string[];
  reason: string | null;
  cancelled_by: "client" | "stylist" | "house" | null;
  late_cancellation: boolean;
  /** What the stylist may do with it now. */
  can: string[];
  changes: BookingChange[];
  created_at: string;
}

/** The stylist's day, and what waits for an answer. */
export interface Today {
  /** By the stylist's own calendar. */
  date: string;
  time_zone: string;
  bookings: Booking[];
  requests: Booking[];
  /** Of all requests, also those beyond the first hundred. */
  requests_count: number;
}
