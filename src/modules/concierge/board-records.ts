import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import type * as T from "./board-types";
import { approve, attach, noteOrder, takeBack } from "./boards/approve";
import { compose, insertBoard } from "./boards/compose";
import { currentContent } from "./boards/content";
import * as read from "./boards/rows";
import { expireOverdue, removeDraft, share, withdraw } from "./boards/share";
import { comment, decide } from "./boards/verdict";
import { EngagementRecords } from "./engagement-records";
import { STEPS_OF_BOARDS } from "./lib/first-milestones";
import type { Sql } from "./records";

const SYSTEM = { type: "system", id: null } as const;
const EXPIRED_AT_ONCE = 100;

/**
 * Boards, verdicts and approvals. Whatever changes a board holds the lock of its row, so that an
 * approval is of exactly what is on it. Refusals that every method shares: 404 for a board that is
 * unknown or somebody else's, and 409 with the state's code (`board_not_shared`, `board_is_shared`,
 * `already_approved`, `board_expired`, `board_withdrawn`, with `details.status` and `details.can`) or
 * `engagement_closed` where the state does not allow it.
 */
export class BoardRecords extends EngagementRecords {
  /**
   * Opens an empty draft.
   *
   * @throws HouseError 404 when the stylist is not engaged there, 409 `engagement_closed`
   */
  @InjectTransactionManager()
  async createBoard(
    input: T.CreateBoardInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    return { id: await insertBoard(context, input) };
  }

  /**
   * Makes a board what the stylist wants it to be, all or nothing. A shared board is revised: new
   * pieces get locked prices, untouched ones keep price and verdict, and the client's content is
   * another one.
   *
   * @throws HouseError 409 `board_changed` with `details.version`; 400 `too_many_pieces`,
   *   `too_many_looks`, `unknown_piece`, `unknown_look`, `unknown_alternative`, `other_piece`, `no_price`
   */
  @InjectTransactionManager()
  async composeBoard(
    input: T.ComposeBoardInput,
    @MedusaContext() context: Sql = {},
  ): Promise<T.ComposeBoardResult> {
    const { engagement_id, ...result } = await compose(context, input);
    if (result.is_revision) {
      const actor = { type: "stylist", id: input.stylist_id } as const;
      await this.noteBoard_(context, engagement_id, "board_revised", actor, input);
    }
    return result;
  }

  /**
   * Lays a board before its client: locks its prices until it expires, and takes the step of the first
   * board.
   *
   * @throws HouseError 409 `board_changed` when it was saved since it was priced, `no_price` with
   *   `details.item_ids`; 400 `board_is_empty`
   */
  @InjectTransactionManager()
  async shareBoard(input: T.ShareBoardInput, @MedusaContext() context: Sql = {}): Promise<void> {
    const board = await share(context, input);
    const actor = { type: "stylist", id: input.stylist_id } as const;
    await this.noteBoard_(context, board.engagement_id, "board_shared", actor, board);
    await this.finishBoardSteps_(context, "shared", actor, board);
  }

  /** Takes a shared board away from its client. */
  @InjectTransactionManager()
  async withdrawBoard(
    id: string,
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const board = await withdraw(context, id, stylistId);
    const actor = { type: "stylist", id: stylistId } as const;
    await this.noteBoard_(context, board.engagement_id, "board_withdrawn", actor, board);
  }

  /** Throws a draft away. */
  @InjectTransactionManager()
  async deleteDraft(
    id: string,
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await removeDraft(context, id, stylistId);
  }

  /**
   * Writes down what a client says to a piece, and what that says about their taste.
   *
   * @throws HouseError 404 for a piece of another board, 409 `piece_removed`
   */
  @InjectTransactionManager()
  async decideItem(input: T.VerdictInput, @MedusaContext() context: Sql = {}): Promise<void> {
    await decide(context, input);
  }

  /**
   * Adds a word of the client or the stylist.
   *
   * @throws HouseError 404 for a piece of another board, 409 `piece_removed`, `too_many_comments`
   */
  @InjectTransactionManager()
  async commentBoard(
    input: T.CommentInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ id: string }> {
    const { id } = await comment(context, input);
    return { id };
  }

  /**
   * Approves exactly the content with this hash. The same hash again gives the same approval.
   *
   * @throws HouseError 409 `board_changed` with `details.differences` and `details.content_hash`,
   *   `nothing_kept`, `already_approved`, `board_expired`
   */
  @InjectTransactionManager()
  async approveBoard(
    input: T.ApproveBoardInput,
    @MedusaContext() context: Sql = {},
  ): Promise<T.ApproveBoardResult> {
    const result = await approve(context, input);
    if (!result.repeated) {
      const actor = { type: "customer", id: input.customer_id } as const;
      const { board } = result;
      await this.noteBoard_(context, board.engagement_id, "board_approved", actor, board);
    }
    return result;
  }

  /**
   * Gives an approval its cart, the first one that comes.
   *
   * @returns the cart it has by now, null when the approval was taken back meanwhile; and whether it
   *   is this one, given just now
   */
  @InjectManager()
  async attachCart(
    approvalId: string,
    cartId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<{ cart_id: string | null; is_new: boolean }> {
    return attach(context, approvalId, cartId);
  }

  /**
   * Takes an approval back that cannot become an order; the board lies open again. Nothing happens to
   * one that has become an order, or has another cart than the caller thinks.
   *
   * @param cartId the cart that the approval has, null while it has none
   * @returns whether it was taken back
   */
  @InjectTransactionManager()
  async takeBackApproval(
    approvalId: string,
    cartId: string | null,
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    const taken = await takeBack(context, approvalId, cartId);
    if (taken) {
      await this.noteBoard_(context, taken.engagement_id, "board_reopened", SYSTEM, taken);
    }
    return taken !== null;
  }

  /**
   * Writes down that the cart of an approval became an order, and with it that the client has answered;
   * twice does no harm.
   *
   * @returns the board; null when the cart is not one of a board
   */
  @InjectTransactionManager()
  async noteBoardOrder(
    cartId: string,
    orderId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<{ board_id: string; is_new: boolean } | null> {
    const noted = await noteOrder(context, cartId, orderId);
    if (noted?.is_new) {
      await this.noteEngagementEvent_(context, {
        engagement_id: noted.board.engagement_id,
        kind: "board_ordered",
        actor: SYSTEM,
        data: { board_id: noted.board.id, title: noted.board.title, order_id: orderId },
      });
      await this.finishBoardSteps_(context, "ordered", SYSTEM, noted.board);
    }
    return noted && { board_id: noted.board.id, is_new: noted.is_new };
  }

  /** Writes down which boards have expired; returns their ids. */
  @InjectTransactionManager()
  async expireBoards(@MedusaContext() context: Sql = {}): Promise<string[]> {
    const expired = await expireOverdue(context, EXPIRED_AT_ONCE);
    for (const board of expired) {
      await this.noteBoard_(context, board.engagement_id, "board_expired", SYSTEM, board);
    }
    return expired.map(({ id }) => id);
  }

  /** A board with everything on it. */
  @InjectManager()
  async getBoard(
    id: string,
    actor: T.BoardActor | null,
    @MedusaContext() context: Sql = {},
  ): Promise<T.BoardView> {
    const { board } = await read.findBoard(context, id, actor);
    const items = await read.itemsOf(context, id);
    return {
      board,
      items,
      looks: await read.looksOf(context, id),
      comments: await read.commentsOf(context, id),
      approval: await read.approvalOfBoard(context, id),
      content_hash: currentContent(board, items)?.content_hash ?? null,
    };
  }

  /** Boards of engagements as lists show them, the latest first; drafts are for their stylist. */
  @InjectManager()
  async listBoardSummaries(
    engagementIds: readonly string[],
    withDrafts: boolean,
    @MedusaContext() context: Sql = {},
  ): Promise<T.BoardSummaryRow[]> {
    return read.summariesOf(context, engagementIds, withDrafts);
  }

  /** The approval that a cart was made for, one taken back included; null for any other cart. */
  @InjectManager()
  async approvalOfCart(
    cartId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<T.BoardApprovalRow | null> {
    return read.approvalOfCart(context, "cart_id", cartId);
  }

  /** Carts of approvals that no order has been noted for yet, the latest first. */
  @InjectManager()
  async listUnorderedCarts(@MedusaContext() context: Sql = {}): Promise<string[]> {
    return read.unorderedCarts(context, EXPIRED_AT_ONCE);
  }

  private async noteBoard_(
    context: Sql,
    engagement_id: string,
    kind: string,
    actor: T.BoardActor | typeof SYSTEM,
    { id, title }: { id: string; title: string },
  ): Promise<void> {
    const data = { board_id: id, title };
    await this.noteEngagementEvent_(context, { engagement_id, kind, actor, data });
  }

  private async finishBoardSteps_(
    context: Sql,
    what: keyof typeof STEPS_OF_BOARDS,
    actor: T.BoardActor | typeof SYSTEM,
    { id, engagement_id }: { id: string; engagement_id: string },
  ): Promise<void> {
    const keys = STEPS_OF_BOARDS[what];
    await this.finishSteps_(context, { engagement_id, keys, actor, data: { board_id: id } });
  }
}
