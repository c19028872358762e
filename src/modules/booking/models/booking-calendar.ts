import { model } from "@medusajs/framework/utils";

/** What holds for all of one stylist's time: the zone, the places, whether it can be booked at all. */
const BookingCalendar = model
  .define("booking_calendar", {
    stylist_id: model.text().primaryKey(),
    /** IANA name; weekly hours and local dates are wall time there. */
    time_zone: model.text(),
    /** True exactly while the stylist is approved; the stylist workflows keep it so. */
    is_bookable: model.boolean().default(false),
    studio_address: model.text().nullable(),
    video_link: model.text().nullable(),
    /** SHA-256, hexadecimal; the token itself is shown once and kept nowhere. */
    feed_token_hash: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_booking_calendar_feed_token_hash_unique",
      on: ["feed_token_hash"],
      unique: true,
      where: "feed_token_hash IS NOT NULL AND deleted_at IS NULL",
    },
  ]);

export default BookingCalendar;
