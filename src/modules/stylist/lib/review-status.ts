/** Every state of a review. Nobody but staff sees it before it is published. */
export const REVIEW_STATUSES = ["pending", "published", "rejected"] as const;

export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Where the house may put a review. */
export type ReviewDecision = Exclude<ReviewStatus, "pending">;

/** The state machine of a review. What was published may be taken down, and the other way round. */
const REVIEW_TRANSITIONS: Readonly<Record<ReviewStatus, readonly ReviewDecision[]>> = {
  pending: ["published", "rejected"],
  published: ["rejected"],
  rejected: ["published"],
};

/** Whether a review may go from one state to another (staying put is no transition). */
export function isReviewTransition(from: ReviewStatus, to: ReviewDecision): boolean {
  return REVIEW_TRANSITIONS[from].includes(to);
}
