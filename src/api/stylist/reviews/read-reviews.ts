import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { STYLIST_MODULE } from "../../../modules/stylist";
import { ratingOf, type RatingTotals } from "../../../modules/stylist/lib/rating";

/** A review as everybody sees it. */
type PublishedReview = {
  id: string;
  rating: number;
  text: string;
  author_name: string;
  created_at: string;
  reply: string | null;
  replied_at: string | null;
};
type ReviewReader = { ratingDistribution(stylistId: string): Promise<number[]> };

const PUBLIC_FIELDS = [
  "id",
  "rating",
  "text",
  "author_name",
  "created_at",
  "reply",
  "replied_at",
] as const;

/**
 * A page of a stylist's published reviews, the newest first, with the exact average and how many gave
 * one star, two, … five.
 *
 * @param stylist the totals as the database has them
 */
export async function readPublishedReviews(
  scope: MedusaContainer,
  stylist: RatingTotals & { id: string },
  { limit, offset }: { limit: number; offset: number },
) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data, metadata }, distribution] = await Promise.all([
    query.graph({
      entity: "stylist_review",
      fields: [...PUBLIC_FIELDS],
      filters: { stylist_id: stylist.id, status: "published" },
      pagination: { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
    }),
    scope.resolve<ReviewReader>(STYLIST_MODULE).ratingDistribution(stylist.id),
  ]);
  const reviews = (data as PublishedReview[]).map(
    (row) =>
      Object.fromEntries(PUBLIC_FIELDS.map((field) => [field, row[field]])) as PublishedReview,
  );
  return {
    reviews,
    count: metadata?.count ?? 0,
    rating: { ...ratingOf(stylist), distribution },
  };
}
