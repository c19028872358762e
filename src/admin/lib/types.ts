/** What the admin API answers with; see docs/API.md. Instants are ISO 8601, amounts in major units. */

export type StylistStatus =
  "draft" | "submitted" | "changes_requested" | "approved" | "suspended" | "rejected";

export type StylistDecision =
  "approve" | "request_changes" | "reject" | "suspend" | "reinstate" | "reopen";

type Picture = { url: string; alt: string; background: string | null };

export type StylistRow = {
  id: string;
  handle: string;
  display_name: string;
  email: string;
  phone: string | null;
  headline: string | null;
  languages: string[];
  city: string | null;
  country_code: string | null;
  time_zone: string | null;
  modes: string[];
  specialties: string[];
  style_tags: string[];
  years_experience: number | null;
  rate: { amount: number | null; currency_code: string | null };
  client_capacity: number | null;
  portrait: Picture | null;
  rating: { average: number | null; count: number };
  status: StylistStatus;
  submitted_at: string | null;
  approved_at: string | null;
  created_at: string;
  can: StylistDecision[];
};

type StylistDocument = {
  id: string;
  kind: string;
  name: string;
  mime: string;
  bytes: number;
  created_at: string;
};

export type StatusChange = {
  id: string;
  from: StylistStatus;
  to: StylistStatus;
  actor_type: "stylist" | "user" | "system";
  note: string | null;
  created_at: string;
};

export type ProfileChange = {
  id: string;
  changes: Record<string, { from: unknown; to: unknown }>;
  created_at: string;
};

type PortfolioPiece = {
  id: string;
  image: Picture;
  title: string;
  occasion: string | null;
  tags: string[];
  client_name: string | null;
};

export type Stylist = StylistRow & {
  biography: string | null;
  missing: string[];
  documents: StylistDocument[];
  status_changes: StatusChange[];
  profile_changes: ProfileChange[];
  portfolio: PortfolioPiece[];
};

export type StylistPage = {
  stylists: StylistRow[];
  count: number;
  counts: Partial<Record<StylistStatus, number>>;
};

export type ReviewStatus = "pending" | "published" | "rejected";

export type Review = {
  id: string;
  booking_id: string;
  customer_id: string;
  author_name: string;
  rating: number;
  text: string;
  status: ReviewStatus;
  moderation_note: string | null;
  reply: string | null;
  created_at: string;
  stylist: { id: string; handle: string; display_name: string };
};

export type BookingStatus =
  | "held"
  | "requested"
  | "confirmed"
  | "completed"
  | "no_show"
  | "cancelled"
  | "declined"
  | "expired";

export type BookingAction = "accept" | "decline" | "cancel" | "reschedule" | "complete" | "no_show";

export type Slot = { starts_at: string; ends_at: string };

export type Booking = {
  id: string;
  status: BookingStatus;
  stylist: { id: string; display_name: string | null; city: string | null };
  client: { id: string; first_name: string | null; last_name: string | null };
  appointment_type: { id: string; name: string; duration_minutes: number };
  mode: string;
  starts_at: string;
  ends_at: string;
  client_time_zone: string;
  stylist_time_zone: string;
  location: string | null;
  video_link: string | null;
  notes: string | null;
  price: { amount: number; currency_code: string };
  deposit: { amount: number; currency_code: string };
  free_cancellation_until: string;
  hold_expires_at: string | null;
  alternatives: string[];
  reason: string | null;
  cancelled_by: "client" | "stylist" | "house" | null;
  late_cancellation: boolean;
  can: BookingAction[];
};

export type BookingChange = {
  id: string;
  from_status: BookingStatus | null;
  to_status: BookingStatus;
  actor_type: "customer" | "stylist" | "user" | "system";
  reason: string | null;
  starts_at_before: string | null;
  starts_at_after: string | null;
  created_at: string;
};

export type BookingWithHistory = Booking & { changes: BookingChange[] };
