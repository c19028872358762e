import { type Mode, type Money, type Slot, type StylistImage } from "@/lib/data/stylist-types";

export type BookingStatus =
  | "held"
  | "requested"
  | "confirmed"
  | "completed"
  | "no_show"
  | "cancelled"
  | "declined"
  | "expired";

/** What the client may do with a booking at present. */
export type BookingAction = "confirm" | "cancel" | "reschedule" | "review";

/** An appointment as its client sees it. Instants are ISO 8601 in UTC, zones IANA names. */
export interface Booking {
  id: string;
  status: BookingStatus;
  stylist: {
    id: string;
    handle: string;
    display_name: string;
    city: string | null;
    portrait: StylistImage | null;
  };
  appointment_type: { id: string; name: string; duration_minutes: number };
  mode: Mode;
  starts_at: string;
  ends_at: string;
  client_time_zone: string;
  stylist_time_zone: string;
  location: string | null;
  video_link: string | null;
  notes: string | null;
  price: Money;
  confirmation: "instant" | "on_request";
  free_cancellation_until: string;
  hold_expires_at: string | null;
  /** Hours that the stylist proposed when declining: instants at which they begin. */
  alternatives: string[];
  reason: string | null;
  cancelled_by: "client" | "stylist" | "house" | null;
  late_cancellation: boolean;
  can: string[];
  review: { rating: number; text: string; status: string; reply: string | null } | null;
  created_at: string;
}

/** A booking that is held, and for how long still by the house's own clock. */
export interface HeldBooking {
  booking: Booking;
  seconds_left: number;
}

/** Free hours of a stretch of days. */
export interface FreeHours {
  slots: Slot[];
}

/** How long an hour is held, as the API does it. */
export const HOLD_SECONDS = 600;
export const NOTES_MAX_LENGTH = 1000;
export const ADDRESS_MAX_LENGTH = 300;
export const REVIEW_MAX_LENGTH = 2000;
