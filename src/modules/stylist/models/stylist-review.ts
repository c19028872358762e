import { model } from "@medusajs/framework/utils";
import { RATING_MAX, RATING_MIN } from "../lib/rating";
import { REVIEW_STATUSES } from "../lib/review-status";
import Stylist from "./stylist";

/** What a client says after a completed booking; one for each booking. */
const StylistReview = model
  .define("stylist_review", {
    id: model.id({ prefix: "srev" }).primaryKey(),
    booking_id: model.text().unique(),
    stylist: model.belongsTo(() => Stylist, { mappedBy: "reviews" }),
    customer_id: model.text(),
    /** As it is shown: first name and initial. */
    author_name: model.text(),
    rating: model.number(),
    text: model.text(),
    status: model.enum([...REVIEW_STATUSES]).default("pending"),
    /** For staff. */
    moderation_note: model.text().nullable(),
    moderated_by: model.text().nullable(),
    moderated_at: model.dateTime().nullable(),
    /** The stylist's one answer. */
    reply: model.text().nullable(),
    replied_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_stylist_review_stylist_status", on: ["stylist_id", "status", "created_at"] },
    { name: "IDX_stylist_review_status_created_at", on: ["status", "created_at"] },
    { name: "IDX_stylist_review_customer", on: ["customer_id"] },
  ])
  .checks([
    {
      name: "stylist_review_rating_check",
      expression: (columns) => `${columns.rating} between ${RATING_MIN} and ${RATING_MAX}`,
    },
    {
      name: "stylist_review_reply_check",
      expression: (columns) => `(${columns.reply} is null) = (${columns.replied_at} is null)`,
    },
  ]);

export default StylistReview;
