import { generateEntityId } from "@medusajs/framework/utils";
import { createHash } from "node:crypto";
import { conflict, notFound } from "../../../lib/house-error";
import { CLIENT_HOLDS_MAX, HOLD_MINUTES } from "../lib/reschedule-policy";
import type { BookingDTO, HoldInput, HoldResult } from "../types";
import { bookingOf, findBooking, STORED_BOOKING } from "./bookings";
import { rows, type Sql } from "./run";

/** What somebody asked for with an idempotency key. */
function requestHash(input: HoldInput): string {
  const { stylist_id, appointment_type_id, starts_at, mode, location, notes, time_zone } = input;
  const asked = [
    stylist_id,
    appointment_type_id,
    new Date(starts_at).getTime(),
    mode,
    location ?? null,
    notes ?? null,
    time_zone,
  ];
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}

/**
 * The hold that was made with the same key.
 *
 * @returns undefined when there is none
 * @throws HouseError 409 `idempotency_key_reused` when the key came with something else
 */
export async function repeatedHold(
  context: Sql,
  input: HoldInput,
): Promise<HoldResult | undefined> {
  if (!input.idempotency_key) {
    return undefined;
  }
  const [found] = await rows<{ booking: BookingDTO; now: string; request_hash: string }>(
    context,
    `select ${STORED_BOOKING}, request_hash from booking b
     where customer_id = ? and idempotency_key = ? and deleted_at is null`,
    [input.customer_id, input.idempotency_key],
  );
  if (!found) {
    return undefined;
  }
  if (found.request_hash !== requestHash(input)) {
    throw conflict(
      "idempotency_key_reused",
      "This Idempotency-Key came with another request before. Use a new one.",
    );
  }
  return { ...bookingOf(found), repeated: true };
}

/**
 * Writes down that holds of a stylist whose time is over have expired, so that the exclusion
 * constraint lets their time go. Under the stylist's lock.
 */
export async function expireHolds(context: Sql, stylistId: string): Promise<void> {
  await rows(context, "select booking_expire_holds(?)", [stylistId]);
}

type Outcome = "held" | "repeated" | "too_many_holds" | "not_offered";

/**
 * Takes the time, in one call of the database: it locks the diaries of stylist and client, looks and
 * writes. The exclusion constraint has the last word.
 *
 * @param input checked against hours and grid
 * @throws HouseError 409 `too_many_holds`; 404 when the stylist has been suspended or the type
 *   withdrawn since it was checked; whatever the exclusion constraint refuses as the database says it
 */
export async function placeHold(context: Sql, input: HoldInput): Promise<HoldResult> {
  const id = generateEntityId(undefined, "book");
  const [placed] = await rows<{ outcome: Outcome }>(
    context,
    `select booking_hold(?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?) as outcome`,
    [
      input.stylist_id,
      input.customer_id,
      input.appointment_type_id,
      id,
      generateEntityId(undefined, "bchg"),
      input.mode,
      new Date(input.starts_at).toISOString(),
      HOLD_MINUTES,
      CLIENT_HOLDS_MAX,
      input.location ?? null,
      input.notes ?? null,
      input.time_zone,
      input.idempotency_key ?? null,
      requestHash(input),
    ],
  );
  if (placed?.outcome === "too_many_holds") {
    throw conflict(
      "too_many_holds",
      `${CLIENT_HOLDS_MAX} times are held for you already. Confirm or release one of them first.`,
    );
  }
  const held =
    placed?.outcome === "repeated"
      ? await repeatedHold(context, input)
      : placed?.outcome === "held" && (await findBooking(context, id));
  if (!held) {
    throw notFound("This stylist does not offer this appointment.");
  }
  return "repeated" in held ? held : { ...held.booking, repeated: false };
}
