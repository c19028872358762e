import { model } from "@medusajs/framework/utils";

/**
 * A reminder that somebody has taken on to send. Whoever took it and died before it was done loses it
 * to the next one after a while: see `REMINDER_LEASE_MINUTES`.
 */
const BookingReminder = model
  .define("booking_reminder", {
    id: model.id({ prefix: "brem" }).primaryKey(),
    booking_id: model.text(),
    /** Of the booking when it was claimed: a moved booking is reminded of anew. */
    sequence: model.number(),
    kind: model.text(),
    recipient: model.enum(["client", "stylist"]),
    /** When somebody last said that they are at it; who took it knows it by this. */
    claimed_at: model.dateTime(),
    /** Sent, or found to be no longer true; null while it is still to be done. */
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_booking_reminder_once_unique",
      on: ["booking_id", "sequence", "kind", "recipient"],
      unique: true,
    },
  ]);

export default BookingReminder;
