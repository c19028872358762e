import { z } from "@medusajs/framework/zod";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";
import { RATING_MAX, RATING_MIN } from "../../../modules/stylist/lib/rating";
import { REVIEW_STATUSES } from "../../../modules/stylist/lib/review-status";
import { idField, pageFields } from "../../shared/booking/fields";
import { noteField, optionalText, textField } from "../../shared/stylist/fields";

const said = textField(STYLIST_LIMITS.review_characters).refine((text) => text !== "", {
  error: "must not be empty",
});
const note = noteField.refine((text) => text !== "", { error: "must not be empty" });

/** Body of POST /store/bookings/:id/review. */
export const reviewBody = z
  .object({ rating: z.number().int().min(RATING_MIN).max(RATING_MAX), text: said })
  .strict();

/** Body of POST /stylist/reviews/:id/reply. */
export const replyBody = z.object({ reply: said }).strict();

/** Body of POST /admin/reviews/:id/publish. The note is for staff. */
export const publishBody = z
  .object({ note: optionalText(STYLIST_LIMITS.note_characters) })
  .strict();

/** Body of POST /admin/reviews/:id/reject: why, for staff. */
export const rejectBody = z.object({ note }).strict();

/** Query of GET /admin/reviews. */
export const adminReviewsQuery = z
  .object({
    status: z.enum(REVIEW_STATUSES).optional(),
    stylist_id: idField.optional(),
    ...pageFields,
  })
  .strict();

export type ReviewBody = z.output<typeof reviewBody>;
export type ReplyBody = z.output<typeof replyBody>;
export type PublishBody = z.output<typeof publishBody>;
export type RejectBody = z.output<typeof rejectBody>;
export type AdminReviewsQuery = z.output<typeof adminReviewsQuery>;
