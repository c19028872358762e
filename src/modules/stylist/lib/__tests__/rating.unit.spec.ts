import fc from "fast-check";
import { ratingChange, ratingOf } from "../rating";
import { isReviewTransition, REVIEW_STATUSES, type ReviewDecision } from "../review-status";

const stars = fc.integer({ min: 1, max: 5 });

describe("the rating of a stylist", () => {
  it.each([
    [0, 0, null],
    [1, 5, 5],
    [3, 14, 4.67],
    [3, 13, 4.33],
    [8, 37, 4.63],
    [200, 801, 4.01],
  ])("of %i reviews with %i stars is %d", (rating_count, rating_sum, average) => {
    expect(ratingOf({ rating_count, rating_sum })).toEqual({ average, count: rating_count });
  });

  it("is the exact mean to the nearest hundredth", () => {
    fc.assert(
      fc.property(fc.array(stars, { minLength: 1, maxLength: 500 }), (ratings) => {
        const rating_sum = ratings.reduce((sum, one) => sum + one, 0);
        const { average } = ratingOf({ rating_count: ratings.length, rating_sum });
        expect(Math.abs((average ?? 0) - rating_sum / ratings.length)).toBeLessThanOrEqual(
          0.005 + 1e-9,
        );
      }),
    );
  });

  it("comes back to where it was when a review is published and taken down", () => {
    fc.assert(
      fc.property(stars, (rating) => {
        const up = ratingChange(rating, false, true);
        const down = ratingChange(rating, true, false);
        expect(up).toEqual({ rating_count: 1, rating_sum: rating });
        expect(up.rating_count + down.rating_count).toBe(0);
        expect(up.rating_sum + down.rating_sum).toBe(0);
        expect(ratingChange(rating, false, false)).toEqual({ rating_count: 0, rating_sum: 0 });
      }),
    );
  });
});

describe("the state machine of a review", () => {
  const decisions: ReviewDecision[] = ["published", "rejected"];
  const allowed = new Set([
    "pending published",
    "pending rejected",
    "published rejected",
    "rejected published",
  ]);
  const cells = REVIEW_STATUSES.flatMap((from) => decisions.map((to) => [from, to] as const));

  it.each(cells)("from %s to %s", (from, to) => {
    expect(isReviewTransition(from, to)).toBe(allowed.has(`${from} ${to}`));
  });
});
