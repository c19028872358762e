import { model } from "@medusajs/framework/utils";
import { ACTOR_TYPES, BOOKING_STATUSES } from "../lib/booking-status";

/**
 * One row for each change of a booking's state or time; never updated, but for who has been told of
 * it. See `lib/telling.ts`.
 */
const BookingChange = model
  .define("booking_change", {
    id: model.id({ prefix: "bchg" }).primaryKey(),
    booking_id: model.text(),
    /** Null: the booking began here. */
    from_status: model.enum([...BOOKING_STATUSES]).nullable(),
    to_status: model.enum([...BOOKING_STATUSES]),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** Only of a move. */
    starts_at_before: model.dateTime().nullable(),
    starts_at_after: model.dateTime().nullable(),
    /** What the booking was before, so that an unfinished workflow can put it back. */
    before: model.json().nullable(),
    /** Since when people wait to be told of it; null once they have been, or when nobody is to be. */
    untold_since: model.dateTime().nullable(),
    /** Until then it is somebody's to tell. */
    leased_until: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_booking_change_booking_id", on: ["booking_id", "created_at"] },
    {
      name: "IDX_booking_change_untold",
      on: ["untold_since"],
      where: "untold_since IS NOT NULL AND deleted_at IS NULL",
    },
  ]);

export default BookingChange;
