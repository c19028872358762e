import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./ask";
import type { Review, ReviewStatus } from "./types";

type ReviewsQuery = { status?: ReviewStatus; stylist_id?: string; limit: number; offset: number };

/** A page of reviews: those that wait in the order they came, others the newest first. */
export function useReviews(query: ReviewsQuery) {
  return useQuery({
    queryKey: ["reviews", query],
    queryFn: () => ask<{ reviews: Review[]; count: number }>("/admin/reviews", { query }),
    placeholderData: keepPreviousData,
  });
}

/** Shows a review to everybody, or keeps it from them with a note for staff. */
export function useReviewDecision() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, publish, note }: { id: string; publish: boolean; note?: string }) =>
      ask(`/admin/reviews/${encodeURIComponent(id)}/${publish ? "publish" : "reject"}`, {
        method: "POST",
        body: note ? { note } : {},
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["reviews"] }),
        queries.invalidateQueries({ queryKey: ["stylists"] }),
      ]),
  });
}
