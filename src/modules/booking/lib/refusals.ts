import { badInput, conflict, type HouseError, notFound } from "../../../lib/house-error";
import type { BookingGuard, BookingStatus } from "./booking-status";
import type { moveObstacle } from "./reschedule-policy";
import type { Slot } from "../types";
import type { SlotType } from "./schedule";

/** Why a time cannot be booked, bookings of others apart. */
export type SlotRule = "mode" | "past" | "notice" | "horizon" | "hours" | "grid";

const STATE_WORDS: Readonly<Record<BookingStatus, string>> = {
  held: "held for the client and not confirmed yet",
  requested: "waiting for the stylist's answer",
  confirmed: "confirmed",
  completed: "completed",
  no_show: "marked as missed",
  cancelled: "cancelled",
  declined: "declined",
  expired: "expired",
};

const GUARD_WORDS: Readonly<Record<BookingGuard, string>> = {
  hold_is_alive: "The time was held for ten minutes, which are over. Choose a time again.",
  hold_is_over: "The time is still held.",
  type_is_instant: "The stylist answers to this appointment first. Send it as a request.",
  type_is_on_request: "This appointment needs no answer of the stylist. Confirm it.",
  before_start: "The appointment has begun.",
  from_start_on: "The appointment has not begun yet.",
};

function inWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 && minutes > 0
      ? [minutes / 1440, "day"]
      : minutes % 60 === 0
        ? [minutes / 60, "hour"]
        : [minutes, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** 400: the time is not one that is offered; `details.rule` says which rule it breaks. */
export function slotNotOffered(rule: SlotRule, type: SlotType): HouseError {
  const sentences: Readonly<Record<SlotRule, string>> = {
    mode: "This appointment is not offered in this way.",
    past: "This time has passed. Choose a later one.",
    notice: `This appointment needs ${inWords(type.minimum_notice_minutes)} of notice. Choose a later time.`,
    horizon: `This appointment can be booked ${inWords(type.horizon_days * 1440)} ahead at most. Choose an earlier time.`,
    hours: "The stylist does not see clients at this time. Choose one of the times on offer.",
    grid: "Appointments do not begin at this minute. Choose one of the times on offer.",
  };
  return badInput("slot_not_offered", sentences[rule], { rule });
}

/** 409: somebody else has this time. Whoever answers adds the alternatives where there are none yet. */
export function slotTaken(alternatives?: readonly Slot[]): HouseError {
  return conflict(
    "slot_taken",
    "This time has just been taken. Choose another one.",
    alternatives && { alternatives },
  );
}

/** 404: no such stylist, no such type of theirs, or not to be booked now; the three are not told apart. */
export function notBookable(): HouseError {
  return notFound("This stylist does not offer this appointment.");
}

/** 404 */
export function noSuchBooking(id: string): HouseError {
  return notFound(`There is no booking with the id ${id.slice(0, 64)}.`);
}

/** 409: the state machine, whose turn it is, or the clock does not allow it. */
export function transitionRefused(
  from: BookingStatus,
  to: BookingStatus,
  obstacle: "no_transition" | "wrong_actor" | BookingGuard,
): HouseError {
  const details = { status: from, to };
  if (obstacle === "hold_is_alive") {
    return conflict("hold_expired", GUARD_WORDS.hold_is_alive, details);
  }
  if (obstacle === "no_transition" || obstacle === "wrong_actor") {
    return conflict(
      "booking_transition_refused",
      `This appointment is ${STATE_WORDS[from]}, so this cannot be done with it.`,
      details,
    );
  }
  return conflict("booking_transition_refused", GUARD_WORDS[obstacle], details);
}

/** 409 with what to do instead. */
export function moveRefused(
  status: BookingStatus,
  obstacle: NonNullable<ReturnType<typeof moveObstacle>>,
): HouseError {
  switch (obstacle) {
    case "too_late_to_move":
      return conflict(
        "too_late_to_move",
        "It is too late to move this appointment. Cancel it, or write to your stylist.",
      );
    case "too_many_moves":
      return conflict(
        "too_many_moves",
        "This appointment has been moved three times. Cancel it, or write to your stylist.",
      );
    default:
      return conflict(
        "booking_not_movable",
        `This appointment is ${STATE_WORDS[status]}, so it cannot be moved.`,
        { status },
      );
  }
}
