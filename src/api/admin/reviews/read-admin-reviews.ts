import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ReviewStatus } from "../../../modules/stylist/lib/review-status";

const FIELDS = [
  "id",
  "booking_id",
  "customer_id",
  "author_name",
  "rating",
  "text",
  "status",
  "moderation_note",
  "moderated_by",
  "moderated_at",
  "reply",
  "replied_at",
  "created_at",
  "stylist.id",
  "stylist.handle",
  "stylist.display_name",
];

type Filters = { id?: string; status?: ReviewStatus; stylist_id?: string };

/** A page of reviews as staff see them; those that wait come first to last, others newest first. */
export async function readAdminReviews(
  scope: MedusaContainer,
  filters: Filters,
  { limit, offset }: { limit: number; offset: number },
) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const direction = filters.status === "pending" ? "ASC" : "DESC";
  const { data, metadata } = await query.graph({
    entity: "stylist_review",
    fields: FIELDS,
    filters,
    pagination: { take: limit, skip: offset, order: { created_at: direction, id: direction } },
  });
  return { reviews: data, count: metadata?.count ?? 0 };
}
