import type { ActorType, BookingStatus, Confirmation } from "./lib/booking-status";
import type { ReminderKind } from "./lib/reminders";
import type { ExceptionKind } from "./lib/schedule";
import type { ServiceMode } from "./lib/service-mode";

/** Who acts: `customer` is the client, `user` the house's staff, `system` a job or script. */
export type Actor = { type: ActorType; id: string | null };

/** A free slot; instants as ISO 8601 in UTC ("Z"). */
export type Slot = { starts_at: string; ends_at: string };

/** Weekly hours as people write them. */
export type WeeklyHoursInput = {
  /** ISO: 1 is Monday. */
  weekday: number;
  /** Wall time in the stylist's zone, "HH:MM". */
  start: string;
  /** Likewise; "24:00" is the midnight that ends the day. */
  end: string;
  /** Empty or missing: all of them. */
  modes?: ServiceMode[];
  /** Local dates, "YYYY-MM-DD", inclusive. */
  valid_from?: string | null;
  valid_to?: string | null;
};

/** An exception: by local dates (each day, whole or between two wall times) or by instants. */
export type ExceptionInput = {
  id?: string;
  kind: ExceptionKind;
  /** Local dates, "YYYY-MM-DD", inclusive. */
  starts_on?: string | null;
  ends_on?: string | null;
  /** Wall times on each of these days, "HH:MM"; "24:00" allowed for the end. */
  start?: string | null;
  end?: string | null;
  /** Instants, ISO 8601 with offset or "Z". */
  starts_at?: string | null;
  ends_at?: string | null;
  /** Of extra time; empty or missing: all of them. */
  modes?: ServiceMode[];
  note?: string | null;
};

export type AvailabilityInput = {
  /** IANA name. */
  time_zone?: string;
  studio_address?: string | null;
  video_link?: string | null;
  /** When given, replaces all of them. */
  weekly_hours?: WeeklyHoursInput[];
  /** When given, replaces all of them. */
  exceptions?: ExceptionInput[];
};

export type Availability = {
  time_zone: string;
  studio_address: string | null;
  video_link: string | null;
  weekly_hours: Required<WeeklyHoursInput>[];
  exceptions: Required<ExceptionInput>[];
};

/** A booking as all of the server sees it. Instants are ISO 8601 in UTC ("Z"). */
export type BookingDTO = {
  id: string;
  stylist_id: string;
  customer_id: string;
  appointment_type_id: string;
  type_name: string;
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  /** Major units. */
  price_amount: number;
  deposit_amount: number;
  currency_code: string;
  confirmation: Confirmation;
  free_cancellation_hours: number;
  mode: ServiceMode;
  starts_at: string;
  ends_at: string;
  /** A hold whose time is over is `expired` here, whether or not that is written down yet. */
  status: BookingStatus;
  hold_expires_at: string | null;
  location: string | null;
  notes: string | null;
  client_time_zone: string;
  stylist_time_zone: string;
  /** SEQUENCE of the calendar entry. */
  sequence: number;
  reschedule_count: number;
  last_reschedule_at: string | null;
  cancelled_by: "client" | "stylist" | "house" | null;
  late_cancellation: boolean;
  reason: string | null;
  /** Instants that the stylist proposed when declining. */
  alternatives: string[] | null;
  idempotency_key: string | null;
  created_at: string;
  updated_at: string;
};

export type BookingChangeDTO = {
  id: string;
  booking_id: string;
  from_status: BookingStatus | null;
  to_status: BookingStatus;
  actor_type: ActorType;
  actor_id: string | null;
  reason: string | null;
  starts_at_before: string | null;
  starts_at_after: string | null;
  created_at: string;
};

export type HoldInput = {
  stylist_id: string;
  customer_id: string;
  appointment_type_id: string;
  /** Instant, ISO 8601 with offset or "Z". */
  starts_at: string;
  mode: ServiceMode;
  location?: string | null;
  notes?: string | null;
  /** IANA name: the client's. */
  time_zone: string;
  idempotency_key?: string | null;
};

/** `repeated`: the same key had been used for the same hold; nothing was done (and nothing is to be undone). */
export type HoldResult = BookingDTO & { repeated: boolean };

export type TransitionInput = {
  id: string;
  to: BookingStatus;
  actor: Actor;
  reason?: string | null;
  /** With a refusal: instants the stylist proposes instead, ISO 8601. */
  alternatives?: string[];
  /** Nobody is to be told: an appointment that nobody made. Missing: as the transition says. */
  silent?: boolean;
};

export type RescheduleInput = { id: string; starts_at: string; actor: Actor };

/** `repeated`: it was so already, by the same kind of actor; nothing was done. */
export type ChangeResult = { booking: BookingDTO; change_id: string; repeated: boolean };

export type FreeSlotsQuery = {
  stylist_id: string;
  appointment_type_id: string;
  /** Missing: any mode of the type. */
  mode?: ServiceMode;
  /** Slots start at or after `from` and before `to`; ISO 8601 instants, at most 62 days apart. */
  from: string;
  to: string;
  /** Missing: the database's clock. */
  now?: Date;
};

export type NextSlotsQuery = {
  /** At most 500. */
  stylist_ids: readonly string[];
  /** Missing: each stylist's first active type, by position. */
  appointment_type_id?: string;
  mode?: ServiceMode;
  from?: string;
  to?: string;
  count: number;
  now?: Date;
};

export type NearestSlotsQuery = {
  stylist_id: string;
  appointment_type_id: string;
  mode?: ServiceMode;
  /** Instant, ISO 8601. */
  around: string;
  count: number;
  /** A booking that is to move does not stand in its own way. */
  exclude_booking_id?: string;
};

export type BookingsPageQuery = {
  stylist_id?: string;
  customer_id?: string;
  status?: BookingStatus | readonly BookingStatus[];
  /** Bookings that end after `from` and start before `to`; ISO 8601 instants. */
  from?: string;
  to?: string;
  /** Bookings that are over by this instant: they have ended, or nothing follows their state. */
  over_by?: string;
  limit: number;
  offset: number;
  /** By start; ascending when missing. */
  order?: "asc" | "desc";
};

/** A change that the caller has taken on to tell people of, and the booking as it is by now. */
export type UntoldChange = {
  change_id: string;
  from_status: BookingStatus | null;
  to_status: BookingStatus;
  /** To another time. */
  is_move: boolean;
  /** People know a later change of this booking already. */
  is_overtaken: boolean;
  /** Of the lease, as the database writes it, to the microsecond. */
  leased_until: string;
  booking: BookingDTO;
};

/** A reminder to send, and by which claim it is whose. */
export type DueReminder = {
  id: string;
  /** Of the claim, as the database writes it, to the microsecond. */
  claimed_at: string;
  kind: ReminderKind;
  recipient: "client" | "stylist";
  booking: BookingDTO;
};
