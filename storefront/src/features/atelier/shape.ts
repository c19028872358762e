import type {
  AppointmentType,
  Availability,
  AvailabilityException,
  Booking,
  BookingChange,
  OwnStylist,
  ServiceMode,
  Today,
  WeeklyHours,
} from "./types";

/** A stylist as the API gives them to themselves; what was never filled in may be left out. */
export type ApiStylist = Partial<OwnStylist> & Pick<OwnStylist, "id" | "handle" | "status">;

/** @returns the same with every field present. */
export function stylistOf(api: ApiStylist): OwnStylist {
  return {
    id: api.id,
    handle: api.handle,
    status: api.status,
    display_name: api.display_name ?? "",
    email: api.email ?? "",
    phone: api.phone ?? null,
    headline: api.headline ?? null,
    biography: api.biography ?? null,
    languages: api.languages ?? [],
    city: api.city ?? null,
    country_code: api.country_code ?? null,
    time_zone: api.time_zone ?? null,
    modes: api.modes ?? [],
    specialties: api.specialties ?? [],
    style_tags: api.style_tags ?? [],
    years_experience: api.years_experience ?? null,
    rate: {
      amount: api.rate?.amount ?? null,
      currency_code: api.rate?.currency_code ?? null,
    },
    client_capacity: api.client_capacity ?? null,
    portrait: api.portrait ?? null,
    missing: api.missing ?? [],
    submitted_at: api.submitted_at ?? null,
    approved_at: api.approved_at ?? null,
  };
}

export interface ApiAvailability extends Omit<
  Partial<Availability>,
  "weekly_hours" | "exceptions"
> {
  weekly_hours?: (Partial<WeeklyHours> & Pick<WeeklyHours, "weekday" | "start" | "end">)[];
  exceptions?: (Partial<AvailabilityException> & Pick<AvailabilityException, "kind">)[];
}

/** @returns hours with every field present. */
export function availabilityOf(api: ApiAvailability): Availability {
  return {
    time_zone: api.time_zone ?? "UTC",
    studio_address: api.studio_address ?? null,
    video_link: api.video_link ?? null,
    weekly_hours: (api.weekly_hours ?? []).map((row) => ({
      weekday: row.weekday,
      start: row.start,
      end: row.end,
      modes: row.modes ?? [],
      valid_from: row.valid_from ?? null,
      valid_to: row.valid_to ?? null,
    })),
    exceptions: (api.exceptions ?? []).map((row) => ({
      ...(row.id ? { id: row.id } : {}),
      kind: row.kind,
      starts_on: row.starts_on ?? null,
      ends_on: row.ends_on ?? null,
      start: row.start ?? null,
      end: row.end ?? null,
      starts_at: row.starts_at ?? null,
      ends_at: row.ends_at ?? null,
      modes: row.modes ?? [],
      note: row.note ?? null,
    })),
  };
}

export type ApiBooking = Partial<Booking> &
  Pick<
    Booking,
    "id" | "status" | "appointment_type" | "starts_at" | "ends_at" | "stylist_time_zone"
  > & { mode: ServiceMode; changes?: BookingChange[] };

/** @returns a booking with every field present. */
export function bookingOf(api: ApiBooking): Booking {
  return {
    ...api,
    client: api.client ?? null,
    client_time_zone: api.client_time_zone ?? api.stylist_time_zone,
    location: api.location ?? null,
    video_link: api.video_link ?? null,
    notes: api.notes ?? null,
    price: api.price ?? { amount: 0, currency_code: "eur" },
    free_cancellation_until: api.free_cancellation_until ?? null,
    alternatives: api.alternatives ?? [],
    reason: api.reason ?? null,
    cancelled_by: api.cancelled_by ?? null,
    late_cancellation: api.late_cancellation ?? false,
    can: api.can ?? [],
    changes: api.changes ?? [],
    created_at: api.created_at ?? api.starts_at,
  };
}

export type ApiToday = Omit<Today, "bookings" | "requests"> & {
  bookings: ApiBooking[];
  requests: ApiBooking[];
};

export function todayOf(api: ApiToday): Today {
  return {
    ...api,
    bookings: api.bookings.map(bookingOf),
    requests: api.requests.map(bookingOf),
  };
}

/** What the API takes of an appointment type. */
export function typeBody(type: Omit<AppointmentType, "id">): Record<string, unknown> {
  const { price, deposit } = type;
  return {
    name: type.name,
    description: type.description,
    duration_minutes: type.duration_minutes,
    buffer_before_minutes: type.buffer_before_minutes,
    buffer_after_minutes: type.buffer_after_minutes,
    slot_interval_minutes: type.slot_interval_minutes,
    minimum_notice_minutes: type.minimum_notice_minutes,
    horizon_days: type.horizon_days,
    modes: type.modes,
    confirmation: type.confirmation,
    free_cancellation_hours: type.free_cancellation_hours,
    is_active: type.is_active,
    price_amount: price.amount,
    deposit_amount: deposit.amount,
    currency_code: price.currency_code,
  };
}
