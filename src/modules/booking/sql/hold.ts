import { generateEntityId } from "@medusajs/framework/utils";
import { createHash } from "node:crypto";
import { conflict, notFound } from "../../../lib/house-error";
import { CLIENT_HOLDS_MAX, HOLD_MINUTES } from "../lib/reschedule-policy";
import type { BookingDTO, HoldInput, HoldResult } from "../types";
import { bookingOf, STORED_BOOKING } from "./bookings";
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
  await rows(
    context,
    `with over as (
       update booking set status = 'expired', updated_at = clock_timestamp()
       where stylist_id = ? and status = 'held' and hold_expires_at <= clock_timestamp()
         and deleted_at is null
       returning id)
     insert into booking_change (id, booking_id, from_status, to_status, actor_type, created_at)
     select 'bchg_' || replace(gen_random_uuid()::text, '-', ''), id, 'held', 'expired', 'system',
       clock_timestamp()
     from over`,
    [stylistId],
  );
}

const INSERT_HOLD = `
  with placed as (
    insert into booking (id, stylist_id, customer_id, appointment_type_id, type_name,
      duration_minutes, buffer_before_minutes, buffer_after_minutes, price_amount,
      raw_price_amount, deposit_amount, raw_deposit_amount, currency_code, confirmation,
      free_cancellation_hours, mode, starts_at, ends_at, status, hold_expires_at, location, notes,
      client_time_zone, stylist_time_zone, idempotency_key, request_hash, created_at, updated_at)
    select ?, t.stylist_id, ?, t.id, t.name, t.duration_minutes, t.buffer_before_minutes,
      t.buffer_after_minutes, t.price_amount, t.raw_price_amount, t.deposit_amount,
      t.raw_deposit_amount, t.currency_code, t.confirmation, t.free_cancellation_hours, ?,
      ?::timestamptz, ?::timestamptz + t.duration_minutes * interval '1 minute', 'held',
      clock_timestamp() + ? * interval '1 minute', ?, ?, ?, c.time_zone, ?, ?,
      clock_timestamp(), clock_timestamp()
    from appointment_type t join booking_calendar c on c.stylist_id = t.stylist_id
    where t.id = ? and t.stylist_id = ? and t.is_active and t.deleted_at is null
      and c.is_bookable and c.deleted_at is null
    returning *
  ), noted as (
    insert into booking_change (id, booking_id, to_status, actor_type, actor_id, created_at)
    select ?, id, 'held', 'customer', customer_id, clock_timestamp() from placed
  )
  select ${STORED_BOOKING} from placed b`;

/**
 * Takes the time. Under the locks of stylist and client; the exclusion constraint has the last word.
 *
 * @param input checked against hours and grid
 * @throws HouseError 409 `too_many_holds`; 404 when the stylist has been suspended or the type
 *   withdrawn since it was checked
 */
export async function insertHold(context: Sql, input: HoldInput): Promise<HoldResult> {
  const [held] = await rows<{ holds: number }>(
    context,
    `select count(*)::int as holds from booking
     where customer_id = ? and status = 'held' and hold_expires_at > clock_timestamp()
       and deleted_at is null`,
    [input.customer_id],
  );
  if ((held?.holds ?? 0) >= CLIENT_HOLDS_MAX) {
    throw conflict(
      "too_many_holds",
      `${CLIENT_HOLDS_MAX} times are held for you already. Confirm or release one of them first.`,
    );
  }
  const startsAt = new Date(input.starts_at).toISOString();
  const [placed] = await rows<{ booking: BookingDTO; now: string }>(context, INSERT_HOLD, [
    generateEntityId(undefined, "book"),
    input.customer_id,
    input.mode,
    startsAt,
    startsAt,
    HOLD_MINUTES,
    input.location ?? null,
    input.notes ?? null,
    input.time_zone,
    input.idempotency_key ?? null,
    requestHash(input),
    input.appointment_type_id,
    input.stylist_id,
    generateEntityId(undefined, "bchg"),
  ]);
  if (!placed) {
    throw notFound("This stylist does not offer this appointment.");
  }
  return { ...bookingOf(placed), repeated: false };
}
