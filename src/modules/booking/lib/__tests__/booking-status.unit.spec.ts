import {
  ACTOR_TYPES,
  type ActorType,
  BOOKING_STATUSES,
  type BookingFacts,
  type BookingStatus,
  bookingTransition,
  effectiveStatus,
  LIVE_BOOKING_STATUSES,
  openTransitions,
  transitionObstacle,
} from "../booking-status";

const NOW = new Date("2026-12-04T10:00:00Z");
const inMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

/** Everything that a guard asks about, so that each guard is open in one of them and shut in another. */
const AHEAD: BookingFacts = {
  confirmation: "instant",
  starts_at: inMinutes(600),
  hold_expires_at: inMinutes(5),
};
const ASKED: BookingFacts = { ...AHEAD, confirmation: "on_request" };
const OVER: BookingFacts = { ...AHEAD, hold_expires_at: inMinutes(-1) };
const BEGUN: BookingFacts = { ...AHEAD, starts_at: inMinutes(-1) };
const SITUATIONS = { AHEAD, ASKED, OVER, BEGUN };
type Situation = keyof typeof SITUATIONS;

const C: ActorType = "customer";
const S: ActorType = "stylist";
const U: ActorType = "user";
const Y: ActorType = "system";

/** Every transition there is, by hand: from, to, the event, and for each actor when it is open. */
const ALLOWED: [
  BookingStatus,
  BookingStatus,
  string,
  Partial<Record<ActorType, readonly Situation[]>>,
][] = [
  ["held", "confirmed", "booking.confirmed", { [C]: ["AHEAD"] }],
  ["held", "requested", "booking.requested", { [C]: ["ASKED"] }],
  ["held", "cancelled", "booking.released", { [C]: ["AHEAD", "ASKED", "OVER", "BEGUN"] }],
  ["held", "expired", "booking.expired", { [Y]: ["OVER"] }],
  [
    "requested",
    "confirmed",
    "booking.accepted",
    { [S]: ["AHEAD", "ASKED", "OVER"], [U]: ["AHEAD", "ASKED", "OVER"] },
  ],
  [
    "requested",
    "declined",
    "booking.declined",
    { [S]: ["AHEAD", "ASKED", "OVER", "BEGUN"], [U]: ["AHEAD", "ASKED", "OVER", "BEGUN"] },
  ],
  [
    "requested",
    "cancelled",
    "booking.cancelled",
    { [C]: ["AHEAD", "ASKED", "OVER"], [U]: ["AHEAD", "ASKED", "OVER", "BEGUN"] },
  ],
  ["requested", "expired", "booking.expired", { [Y]: ["BEGUN"] }],
  [
    "confirmed",
    "cancelled",
    "booking.cancelled",
    {
      [C]: ["AHEAD", "ASKED", "OVER"],
      [S]: ["AHEAD", "ASKED", "OVER", "BEGUN"],
      [U]: ["AHEAD", "ASKED", "OVER", "BEGUN"],
    },
  ],
  ["confirmed", "completed", "booking.completed", { [S]: ["BEGUN"], [U]: ["BEGUN"] }],
  ["confirmed", "no_show", "booking.no_show", { [S]: ["BEGUN"], [U]: ["BEGUN"] }],
];

const CELLS = BOOKING_STATUSES.flatMap((from) =>
  BOOKING_STATUSES.flatMap((to) => ACTOR_TYPES.map((actor) => [from, to, actor] as const)),
);

describe("the state machine of a booking", () => {
  it("has 8 states, 4 actors and so 256 cells", () => {
    expect(CELLS).toHaveLength(256);
  });

  it.each(CELLS)("from %s to %s by %s", (from, to, actor) => {
    const row = ALLOWED.find(([f, t]) => f === from && t === to);
    expect(bookingTransition(from, to)?.event).toBe(row?.[2]);
    for (const [name, facts] of Object.entries(SITUATIONS)) {
      const open = row?.[3][actor]?.includes(name as Situation) ?? false;
      const obstacle = transitionObstacle(from, to, actor, facts, NOW);
      expect([name, obstacle === null]).toEqual([name, open]);
      expect(openTransitions(from, actor, facts, NOW).includes(to)).toBe(open);
      // Whoever may in one situation is told, in another, what is amiss with that.
      const never = row ? "wrong_actor" : "no_transition";
      expect(row?.[3][actor] ? never : obstacle).toBe(never);
    }
  });

  it("lets nothing leave a state that is an end", () => {
    for (const end of ["completed", "no_show", "cancelled", "declined", "expired"] as const) {
      expect(BOOKING_STATUSES.filter((to) => bookingTransition(end, to))).toEqual([]);
      expect(LIVE_BOOKING_STATUSES).not.toContain(end);
    }
  });

  it("keeps a hold until the very millisecond at which it ends, and starts at the start", () => {
    const held = { ...AHEAD, hold_expires_at: NOW };
    const before = new Date(NOW.getTime() - 1);
    expect(transitionObstacle("held", "confirmed", "customer", held, before)).toBeNull();
    expect(transitionObstacle("held", "confirmed", "customer", held, NOW)).toBe("hold_is_alive");
    expect(transitionObstacle("held", "expired", "system", held, before)).toBe("hold_is_over");
    expect(transitionObstacle("held", "expired", "system", held, NOW)).toBeNull();
    const starting = { ...AHEAD, starts_at: NOW };
    expect(transitionObstacle("confirmed", "completed", "stylist", starting, before)).toBe(
      "from_start_on",
    );
    expect(transitionObstacle("confirmed", "completed", "stylist", starting, NOW)).toBeNull();
    expect(transitionObstacle("confirmed", "cancelled", "customer", starting, NOW)).toBe(
      "before_start",
    );
  });

  it("shows a hold as expired from the moment it is, and nothing else", () => {
    expect(effectiveStatus("held", inMinutes(1), NOW)).toBe("held");
    expect(effectiveStatus("held", NOW, NOW)).toBe("expired");
    expect(effectiveStatus("confirmed", inMinutes(-1), NOW)).toBe("confirmed");
    expect(effectiveStatus("requested", null, NOW)).toBe("requested");
  });
});
