import { model } from "@medusajs/framework/utils";
import { BOOKING_STATUSES, CONFIRMATIONS } from "../lib/booking-status";
import { SERVICE_MODES } from "../lib/service-mode";

/**
 * One appointment of a client with a stylist. What the appointment type said is copied: a later
 * change of the type changes no booking.
 *
 * The table also has `blocked`, a range generated from the times and buffers, and the exclusion
 * constraint over it (see the migration): no stylist is ever in two places.
 */
const Booking = model
  .define("booking", {
    id: model.id({ prefix: "book" }).primaryKey(),
    stylist_id: model.text(),
    customer_id: model.text(),
    appointment_type_id: model.text(),
    type_name: model.text(),
    duration_minutes: model.number(),
    buffer_before_minutes: model.number(),
    buffer_after_minutes: model.number(),
    price_amount: model.bigNumber(),
    deposit_amount: model.bigNumber(),
    currency_code: model.text(),
    confirmation: model.enum([...CONFIRMATIONS]),
    free_cancellation_hours: model.number(),
    mode: model.enum([...SERVICE_MODES]),
    starts_at: model.dateTime(),
    ends_at: model.dateTime(),
    status: model.enum([...BOOKING_STATUSES]).default("held"),
    hold_expires_at: model.dateTime().nullable(),
    location: model.text().nullable(),
    notes: model.text().nullable(),
    client_time_zone: model.text(),
    stylist_time_zone: model.text(),
    /** SEQUENCE of the calendar entry: one more for each move and for the cancellation. */
    sequence: model.number().default(0),
    reschedule_count: model.number().default(0),
    last_reschedule_at: model.dateTime().nullable(),
    cancelled_by: model.enum(["client", "stylist", "house"]).nullable(),
    late_cancellation: model.boolean().default(false),
    reason: model.text().nullable(),
    /** Instants (ISO, UTC) that the stylist proposed when declining. */
    alternatives: model.json().nullable(),
    idempotency_key: model.text().nullable(),
    /** Digest of what was asked with the key: the same key with another body is refused. */
    request_hash: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_booking_stylist_starts_at", on: ["stylist_id", "starts_at"] },
    {
      name: "IDX_booking_live_stylist_starts_at",
      on: ["stylist_id", "starts_at"],
      where: "status IN ('held', 'requested', 'confirmed') AND deleted_at IS NULL",
    },
    { name: "IDX_booking_customer_starts_at", on: ["customer_id", "starts_at"] },
    { name: "IDX_booking_status_starts_at", on: ["status", "starts_at"] },
    {
      name: "IDX_booking_idempotency_key_unique",
      on: ["customer_id", "idempotency_key"],
      unique: true,
      where: "idempotency_key IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "booking_times_check", expression: (c) => `${c.ends_at} > ${c.starts_at}` },
    {
      name: "booking_buffers_check",
      expression: (c) =>
        `${c.buffer_before_minutes} between 0 and 240 and ${c.buffer_after_minutes} between 0 and 240`,
    },
    {
      name: "booking_hold_check",
      expression: (c) => `${c.status} <> 'held' or ${c.hold_expires_at} is not null`,
    },
    { name: "booking_sequence_check", expression: (c) => `${c.sequence} >= 0` },
  ]);

export default Booking;
