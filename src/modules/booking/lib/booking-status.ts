/** Every state a booking can be in. `held` is where it starts. */
export const BOOKING_STATUSES = [
  "held",
  "requested",
  "confirmed",
  "completed",
  "no_show",
  "cancelled",
  "declined",
  "expired",
] as const;

export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Bookings that take a stylist's time; the exclusion constraint of the table names the same. */
export const LIVE_BOOKING_STATUSES: readonly BookingStatus[] = ["held", "requested", "confirmed"];

export const ACTOR_TYPES = ["customer", "stylist", "user", "system"] as const;

/** Who acts: the client, the stylist, the house's staff, or a job of the house. */
export type ActorType = (typeof ACTOR_TYPES)[number];

/** How an appointment type is confirmed: at once, or by the stylist's answer. */
export const CONFIRMATIONS = ["instant", "on_request"] as const;

export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What must hold, besides the state, for a transition to be open. */
export type BookingGuard =
  | "hold_is_alive"
  | "hold_is_over"
  | "type_is_instant"
  | "type_is_on_request"
  | "before_start"
  | "from_start_on";

export type BookingFacts = {
  confirmation: Confirmation;
  starts_at: Date;
  /** Only a held booking has one. */
  hold_expires_at: Date | null;
};

export type BookingTransition = {
  /** Name of the event that follows. */
  event: string;
  /** Nobody is written to about it. */
  silent?: true;
  /** Who may, and under which guards. */
  by: Readonly<Partial<Record<ActorType, readonly BookingGuard[]>>>;
};

/**
 * The state machine of a booking: from, to, who may, and the event that follows. What is not listed
 * is refused. Moving a booking to another time is no transition: see `reschedule-policy.ts`.
 */
const BOOKING_TRANSITIONS: Readonly<
  Record<BookingStatus, Readonly<Partial<Record<BookingStatus, BookingTransition>>>>
> = {
  held: {
    confirmed: {
      event: "booking.confirmed",
      by: { customer: ["hold_is_alive", "before_start", "type_is_instant"] },
    },
    requested: {
      event: "booking.requested",
      by: { customer: ["hold_is_alive", "before_start", "type_is_on_request"] },
    },
    cancelled: { event: "booking.released", silent: true, by: { customer: [] } },
    expired: { event: "booking.expired", silent: true, by: { system: ["hold_is_over"] } },
  },
  requested: {
    confirmed: {
      event: "booking.accepted",
      by: { stylist: ["before_start"], user: ["before_start"] },
    },
    declined: { event: "booking.declined", by: { stylist: [], user: [] } },
    cancelled: { event: "booking.cancelled", by: { customer: ["before_start"], user: [] } },
    expired: { event: "booking.expired", by: { system: ["from_start_on"] } },
  },
  confirmed: {
    cancelled: {
      event: "booking.cancelled",
      by: { customer: ["before_start"], stylist: [], user: [] },
    },
    completed: {
      event: "booking.completed",
      by: { stylist: ["from_start_on"], user: ["from_start_on"] },
    },
    no_show: {
      event: "booking.no_show",
      silent: true,
      by: { stylist: ["from_start_on"], user: ["from_start_on"] },
    },
  },
  completed: {},
  no_show: {},
  cancelled: {},
  declined: {},
  expired: {},
};

const GUARDS: Readonly<Record<BookingGuard, (facts: BookingFacts, now: Date) => boolean>> = {
  hold_is_alive: ({ hold_expires_at }, now) => hold_expires_at !== null && hold_expires_at > now,
  hold_is_over: ({ hold_expires_at }, now) => hold_expires_at !== null && hold_expires_at <= now,
  type_is_instant: ({ confirmation }) => confirmation === "instant",
  type_is_on_request: ({ confirmation }) => confirmation === "on_request",
  before_start: ({ starts_at }, now) => starts_at > now,
  from_start_on: ({ starts_at }, now) => starts_at <= now,
};

/**
 * Looks up a transition.
 *
 * @returns the transition, or undefined when the state machine has none (staying put is none)
 */
export function bookingTransition(
  from: BookingStatus,
  to: BookingStatus,
): BookingTransition | undefined {
  return BOOKING_TRANSITIONS[from][to];
}

/**
 * Says what keeps somebody from moving a booking to another state now.
 *
 * @returns null when nothing does; `no_transition` when the state machine has no such move,
 *   `wrong_actor` when it is somebody else's to make, or the first guard that does not hold
 */
export function transitionObstacle(
  from: BookingStatus,
  to: BookingStatus,
  actor: ActorType,
  facts: BookingFacts,
  now: Date,
): "no_transition" | "wrong_actor" | BookingGuard | null {
  const transition = bookingTransition(from, to);
  if (!transition) {
    return "no_transition";
  }
  const guards = transition.by[actor];
  if (!guards) {
    return "wrong_actor";
  }
  return guards.find((guard) => !GUARDS[guard](facts, now)) ?? null;
}

/**
 * The state as everybody is to see it: a hold whose time is over counts as expired before anything
 * has written that down.
 */
export function effectiveStatus(
  status: BookingStatus,
  holdExpiresAt: Date | null,
  now: Date,
): BookingStatus {
  return status === "held" && holdExpiresAt !== null && holdExpiresAt <= now ? "expired" : status;
}

/** The states that this actor may move the booking to now. */
export function openTransitions(
  from: BookingStatus,
  actor: ActorType,
  facts: BookingFacts,
  now: Date,
): BookingStatus[] {
  return BOOKING_STATUSES.filter((to) => transitionObstacle(from, to, actor, facts, now) === null);
}
