import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { badInput, conflict, notFound } from "../../lib/house-error";
import { STYLIST_LIMITS } from "./lib/limits";
import { RATING_MAX, ratingChange } from "./lib/rating";
import { isReviewTransition, type ReviewStatus } from "./lib/review-status";
import { type Sql, StylistTables } from "./tables";
import type { ModerateReviewInput, ReviewModeration, StylistImage } from "./types";

type ReviewState = {
  stylist_id: string;
  rating: number;
  status: ReviewStatus;
  moderation_note: string | null;
  moderated_by: string | null;
  moderated_at: Date | null;
};

type NewPortfolioPiece = {
  stylist_id: string;
  image: StylistImage;
  title: string;
  occasion?: string | null;
  tags?: string[];
  client_name?: string | null;
  client_consent_at?: Date | null;
};

/** Portfolio and reviews of stylists: what is said and shown of their work. */
export class StylistPublicWork extends StylistTables {
  /**
   * Puts a piece at the end of a portfolio.
   *
   * @returns its id
   * @throws HouseError 404 for an unknown stylist, 409 `portfolio_full`
   */
  @InjectTransactionManager()
  async addPortfolioPiece(
    piece: NewPortfolioPiece,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    await this.lockStylist_(piece.stylist_id, context);
    const [last] = await this.rows_<{ count: number; next: number }>(
      context,
      `select count(*)::int as count, coalesce(max(position) + 1, 0) as next
       from portfolio_piece where stylist_id = ? and deleted_at is null`,
      [piece.stylist_id],
    );
    if ((last?.count ?? 0) >= STYLIST_LIMITS.portfolio_pieces) {
      throw conflict(
        "portfolio_full",
        `A portfolio holds ${STYLIST_LIMITS.portfolio_pieces} pieces. Take one out first.`,
      );
    }
    const image = { ...piece.image };
    const row = { ...piece, image, position: last?.next ?? 0 };
    const { id } = await this.createPortfolioPieces(row, context);
    return { id };
  }

  /**
   * Puts the pieces of a portfolio into an order.
   *
   * @param ids all pieces of the stylist, each once
   * @returns the order before, to put back
   * @throws HouseError 404 for an unknown stylist, 400 `portfolio_order_incomplete` when the ids are
   *   not exactly the stylist's pieces
   */
  @InjectTransactionManager()
  async orderPortfolio(
    stylistId: string,
    ids: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<string[]> {
    await this.lockStylist_(stylistId, context);
    const pieces = await this.rows_<{ id: string }>(
      context,
      `select id from portfolio_piece where stylist_id = ? and deleted_at is null
       order by position, id`,
      [stylistId],
    );
    const before = pieces.map(({ id }) => id);
    if (JSON.stringify([...ids].sort()) !== JSON.stringify([...before].sort())) {
      throw badInput(
        "portfolio_order_incomplete",
        "The order has to name every piece of the portfolio once.",
      );
    }
    await this.rows_(
      context,
      `update portfolio_piece piece set position = wanted.ordinality - 1, updated_at = now()
       from jsonb_array_elements_text(?::jsonb) with ordinality as wanted (id, ordinality)
       where piece.id = wanted.id`,
      [JSON.stringify(ids)],
    );
    return before;
  }

  /**
   * Publishes or rejects a review and brings the stylist's totals along, both or neither.
   *
   * @returns the moderation, for {@link undoReviewModeration}
   * @throws HouseError 404 for an unknown review, 409 `review_transition_refused` when it is there
   *   already: of two people at the same time one wins
   */
  @InjectTransactionManager()
  async moderateReview(
    { id, to, moderated_by, note = null }: ModerateReviewInput,
    @MedusaContext() context: Sql = {},
  ): Promise<ReviewModeration> {
    const review = await this.lockReview_(id, context);
    const { status, moderation_note, moderated_by: earlier, moderated_at } = review;
    if (!isReviewTransition(status, to)) {
      throw conflict(
        "review_transition_refused",
        `A review that is ${status} cannot become ${to}.`,
      );
    }
    await this.setReviewStatus_(id, review, to, context);
    await this.rows_(
      context,
      `update stylist_review set moderation_note = ?, moderated_by = ?, moderated_at = now()
       where id = ? returning id`,
      [note, moderated_by, id],
    );
    return {
      id,
      stylist_id: review.stylist_id,
      to,
      previous: {
        status,
        moderation_note,
        moderated_by: earlier,
        moderated_at: moderated_at?.toISOString() ?? null,
      },
    };
  }

  /** Takes a moderation back that a workflow could not finish; nothing when it has moved on since. */
  @InjectTransactionManager()
  async undoReviewModeration(
    { id, to, previous }: ReviewModeration,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const review = await this.lockReview_(id, context);
    if (review.status !== to) {
      return;
    }
    await this.setReviewStatus_(id, review, previous.status, context);
    await this.rows_(
      context,
      `update stylist_review
       set moderation_note = ?, moderated_by = ?, moderated_at = ?::timestamptz
       where id = ? returning id`,
      [previous.moderation_note, previous.moderated_by, previous.moderated_at, id],
    );
  }

  /**
   * Writes the stylist's one answer under a published review of theirs.
   *
   * @throws HouseError 404 when the review is another's or not published, 409 `review_has_reply`
   */
  @InjectTransactionManager()
  async replyToReview(
    { id, stylist_id, reply }: { id: string; stylist_id: string; reply: string },
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const [review] = await this.rows_<{ reply: string | null }>(
      context,
      `select reply from stylist_review
       where id = ? and stylist_id = ? and status = 'published' and deleted_at is null for update`,
      [id, stylist_id],
    );
    if (!review) {
      throw notFound("We do not know this review.");
    }
    if (review.reply !== null) {
      throw conflict("review_has_reply", "This review has your answer already.");
    }
    await this.rows_(
      context,
      `update stylist_review set reply = ?, replied_at = now(), updated_at = now()
       where id = ? returning id`,
      [reply, id],
    );
  }

  /** Takes an answer back that a workflow could not finish. */
  @InjectTransactionManager()
  async undoReviewReply(id: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await this.rows_(
      context,
      `update stylist_review set reply = null, replied_at = null, updated_at = now()
       where id = ? returning id`,
      [id],
    );
  }

  /** How many published reviews gave one star, two, … five. */
  @InjectManager()
  async ratingDistribution(
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<number[]> {
    const counts = await this.rows_<{ rating: number; count: number }>(
      context,
      `select rating, count(*)::int as count from stylist_review
       where stylist_id = ? and status = 'published' and deleted_at is null group by rating`,
      [stylistId],
    );
    const byRating = new Map(counts.map(({ rating, count }) => [rating, count]));
    return Array.from({ length: RATING_MAX }, (_, index) => byRating.get(index + 1) ?? 0);
  }

  /**
   * Counts the totals anew from the published reviews, for rows that were written in bulk.
   *
   * @returns how many stylists had other totals before
   */
  @InjectTransactionManager()
  async recomputeRatings(
    stylistIds: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<number> {
    const changed = await this.rows_<{ id: string }>(
      context,
      `update stylist set rating_count = totals.count, rating_sum = totals.sum, updated_at = now()
       from (select wanted.id, count(review.id)::int as count,
                    coalesce(sum(review.rating), 0)::int as sum
             from jsonb_array_elements_text(?::jsonb) as wanted (id)
             left join stylist_review review on review.stylist_id = wanted.id
               and review.status = 'published' and review.deleted_at is null
             group by wanted.id) totals
       where stylist.id = totals.id
         and (rating_count, rating_sum) is distinct from (totals.count, totals.sum)
       returning stylist.id`,
      [JSON.stringify(stylistIds)],
    );
    return changed.length;
  }

  private async lockReview_(id: string, context: Sql): Promise<ReviewState> {
    const [review] = await this.rows_<ReviewState>(
      context,
      `select stylist_id, rating, status, moderation_note, moderated_by, moderated_at
       from stylist_review where id = ? and deleted_at is null for update`,
      [id],
    );
    if (!review) {
      throw notFound("We do not know this review.");
    }
    return review;
  }

  private async setReviewStatus_(
    id: string,
    { stylist_id, rating, status }: ReviewState,
    to: ReviewStatus,
    context: Sql,
  ): Promise<void> {
    const change = ratingChange(rating, status === "published", to === "published");
    await this.rows_(
      context,
      `update stylist_review set status = ?, updated_at = now() where id = ? returning id`,
      [to, id],
    );
    await this.rows_(
      context,
      `update stylist set rating_count = rating_count + ?, rating_sum = rating_sum + ?
       where id = ? returning id`,
      [change.rating_count, change.rating_sum, stylist_id],
    );
  }
}
