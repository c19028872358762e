export const RATING_MIN = 1;
export const RATING_MAX = 5;

/** The exact aggregate: how many published reviews there are, and the sum of their stars. */
export type RatingTotals = { rating_count: number; rating_sum: number };

/** What is shown of it. `average` has at most two decimals; null without a review. */
export type Rating = { average: number | null; count: number };

/**
 * The average of an exact sum, rounded half up to two decimals.
 *
 * @param totals count and sum of the published reviews
 */
export function ratingOf({ rating_count: count, rating_sum: sum }: RatingTotals): Rating {
  // In whole hundredths, because 4.005 is not a binary fraction.
  const hundredths = count > 0 ? Math.floor((200 * sum + count) / (2 * count)) : 0;
  return { average: count > 0 ? hundredths / 100 : null, count };
}

/**
 * What a review adds to the totals when it becomes public, or takes away when it stops being so.
 *
 * @param wasPublished whether it counted before
 * @param isPublished whether it counts from now on
 */
export function ratingChange(
  rating: number,
  wasPublished: boolean,
  isPublished: boolean,
): RatingTotals {
  const direction = Number(isPublished) - Number(wasPublished);
  // `|| 0`, because there is a negative zero.
  return { rating_count: direction, rating_sum: direction * rating || 0 };
}
