import { model } from "@medusajs/framework/utils";

/** A reminder that somebody has taken on to send: claimed by inserting it, so once. */
const BookingReminder = model
  .define("booking_reminder", {
    id: model.id({ prefix: "brem" }).primaryKey(),
    booking_id: model.text(),
    /** Of the booking when it was claimed: a moved booking is reminded of anew. */
    sequence: model.number(),
    kind: model.text(),
    recipient: model.enum(["client", "stylist"]),
  })
  .indexes([
    {
      name: "IDX_booking_reminder_once_unique",
      on: ["booking_id", "sequence", "kind", "recipient"],
      unique: true,
    },
  ]);

export default BookingReminder;
