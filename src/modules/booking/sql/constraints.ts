import { type ConstraintMessages, translateConstraintError } from "../../../lib/constraint-errors";
import { slotTaken } from "../lib/refusals";

const EXCLUSION_VIOLATION = "23P01";

/** A sentence for each check of the module's tables. */
export const BOOKING_CONSTRAINTS: ConstraintMessages = {
  weekly_hours_weekday_check: "Weekdays go from 1 (Monday) to 7 (Sunday).",
  weekly_hours_minutes_check: "Hours must end after they begin, on the same day.",
  weekly_hours_modes_check: "The modes are in_person, at_home and video.",
  weekly_hours_validity_check: "The last day lies before the first.",
  availability_exception_kind_check: "The kinds are extra, blocked and time_off.",
  availability_exception_shape_check:
    "An exception has either a first and a last day or a start and an end in time.",
  availability_exception_order_check: "An exception must end after it begins.",
  availability_exception_minutes_check: "Times of day must end after they begin.",
  availability_exception_modes_check: "The modes are in_person, at_home and video.",
  appointment_type_name_check:
    "The name must have 1 to 120 characters, the description 2,000 at most.",
  appointment_type_duration_check: "An appointment lasts 15 to 480 minutes.",
  appointment_type_buffers_check: "Buffers last 0 to 240 minutes.",
  appointment_type_interval_check: "Starts lie 5 to 240 minutes apart.",
  appointment_type_notice_check: "The notice is 0 to 43,200 minutes (30 days).",
  appointment_type_horizon_check: "The horizon is 1 to 365 days.",
  appointment_type_price_check: "The price must be between 0 and 1,000,000.",
  appointment_type_deposit_check: "The deposit must be between 0 and the price.",
  appointment_type_currency_check: "The currency is three lower-case letters, such as eur.",
  appointment_type_modes_check: "Name at least one of the modes in_person, at_home and video.",
  appointment_type_confirmation_check: "Confirmation is either instant or on_request.",
  appointment_type_cancellation_check: "Cancelling is free until 0 to 336 hours before the start.",
  booking_times_check: "An appointment must end after it begins.",
  booking_buffers_check: "Buffers last 0 to 240 minutes.",
  booking_hold_check: "A held appointment needs the time at which the hold ends.",
  booking_sequence_check: "The sequence must not be negative.",
};

/** Whether PostgreSQL refused a row because the stylist would be in two places. */
export function isExclusionViolation(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === EXCLUSION_VIOLATION
  );
}

/**
 * Runs work and says in the house's words what the database refused: a stylist in two places is a
 * lost race (409 `slot_taken`), the rest as everywhere.
 */
export async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isExclusionViolation(error)
      ? slotTaken()
      : translateConstraintError(error, BOOKING_CONSTRAINTS);
  }
}
