import { BOOKING_STATUSES } from "../booking-status";
import {
  CLIENT_MOVES_MAX,
  freeCancellationUntil,
  isLateCancellation,
  moveObstacle,
  statusAfterMove,
} from "../reschedule-policy";

const START = new Date("2026-12-04T10:00:00Z");
const hoursBefore = (hours: number): Date => new Date(START.getTime() - hours * 3_600_000);
const CONFIRMED = {
  status: "confirmed" as const,
  starts_at: START,
  free_cancellation_hours: 24,
  reschedule_count: 0,
};

describe("the house's policy for moving", () => {
  it.each([
    ["customer", hoursBefore(25), 0, null],
    ["customer", hoursBefore(24), 0, null],
    ["customer", hoursBefore(23.99), 0, "too_late_to_move"],
    ["customer", hoursBefore(-1), 0, "too_late_to_move"],
    ["customer", hoursBefore(48), CLIENT_MOVES_MAX - 1, null],
    ["customer", hoursBefore(48), CLIENT_MOVES_MAX, "too_many_moves"],
    ["stylist", hoursBefore(1), 9, null],
    ["stylist", hoursBefore(-1), 9, null],
    ["user", hoursBefore(1), 9, null],
    ["system", hoursBefore(48), 0, "wrong_actor"],
  ] as const)("%s, %s, after %s moves: %s", (actor, now, moves, obstacle) => {
    expect(moveObstacle({ ...CONFIRMED, reschedule_count: moves }, actor, now)).toBe(obstacle);
  });

  it.each(BOOKING_STATUSES)(
    "moves a booking that is %s only when it is agreed or asked for",
    (status) => {
      const movable = status === "requested" || status === "confirmed";
      for (const actor of ["customer", "stylist", "user"] as const) {
        expect(moveObstacle({ ...CONFIRMED, status }, actor, hoursBefore(48))).toBe(
          movable ? null : "not_movable",
        );
      }
    },
  );

  it.each([
    ["confirmed", "on_request", "customer", "requested"],
    ["requested", "on_request", "customer", "requested"],
    ["confirmed", "instant", "customer", "confirmed"],
    ["confirmed", "on_request", "stylist", "confirmed"],
    ["requested", "on_request", "stylist", "requested"],
    ["confirmed", "on_request", "user", "confirmed"],
  ] as const)("%s, %s, moved by %s, is %s", (status, confirmation, actor, after) => {
    expect(statusAfterMove(status, confirmation, actor)).toBe(after);
  });

  it("counts a cancellation as late from just after the limit on", () => {
    expect(freeCancellationUntil(START, 24)).toEqual(hoursBefore(24));
    expect(isLateCancellation(START, 24, hoursBefore(24))).toBe(false);
    expect(isLateCancellation(START, 24, new Date(hoursBefore(24).getTime() + 1))).toBe(true);
    expect(isLateCancellation(START, 0, START)).toBe(false);
  });
});
