import { notFound } from "../../../lib/house-error";
import type {
  BoardActor,
  BoardApprovalRow,
  BoardCommentRow,
  BoardItemRow,
  BoardLookRow,
  BoardRow,
  BoardSummaryRow,
} from "../board-types";
import { type BoardStatus, effectiveBoardStatus } from "../lib/board-status";
import type { EngagementStatus } from "../lib/engagement-status";
import type { Sql } from "../records";
import { rows } from "./run";

const BOARD_COLUMNS = `b.id, b.engagement_id, b.customer_id, b.stylist_id, b.title, b.note,
  b.region_id, b.currency_code, b.status, b.shared_at, b.expires_at, b.validity_hours, b.revision,
  b.version, b.created_at`;
const ITEM_COLUMNS = `id, board_id, look_id, product_id, variant_id, quantity, note, alternative_of,
  position, unit_price, is_tax_inclusive, snapshot, verdict, reason, verdict_at, requested_size,
  removed_at`;
const APPROVAL_COLUMNS = `id, board_id, content_hash, content, approved_at, cart_id, order_id,
  deleted_at`;

type Instant = string | Date;
type Stored<Row> = {
  [Key in keyof Row]: Row[Key] extends Date
    ? Instant
    : Row[Key] extends Date | null
      ? Instant | null
      : Row[Key];
};

/** A board, whom it belongs to at this moment, and the database's clock. */
export type FoundBoard = {
  board: BoardRow;
  engagement: { status: EngagementStatus; stylist_id: string };
  now: Date;
};

const dateOrNull = (instant: Instant | null): Date | null =>
  instant === null ? null : new Date(instant);

function itemOf(row: Stored<BoardItemRow>): BoardItemRow {
  return {
    ...row,
    unit_price: row.unit_price === null ? null : Number(row.unit_price),
    verdict_at: dateOrNull(row.verdict_at),
    removed_at: dateOrNull(row.removed_at),
  };
}

function approvalOf(row: Stored<BoardApprovalRow>): BoardApprovalRow {
  return {
    ...row,
    approved_at: new Date(row.approved_at),
    deleted_at: dateOrNull(row.deleted_at),
  };
}

/** 404: unknown, somebody else's, or a draft that its client is not to know of. */
export function noSuchBoard(): Error {
  return notFound("We do not know this board.");
}

function isOf({ board, engagement }: FoundBoard, actor: BoardActor): boolean {
  return actor.type === "stylist"
    ? engagement.stylist_id === actor.id
    : board.customer_id === actor.id && board.status !== "draft";
}

/**
 * Reads a board.
 *
 * @param actor whose it has to be: the client's own, or one of the stylist who is engaged now; null
 *   for the house
 * @param locked let nobody else change it until the transaction ends
 * @throws HouseError 404
 */
export async function findBoard(
  context: Sql,
  id: string,
  actor: BoardActor | null,
  locked = false,
): Promise<FoundBoard> {
  if (locked) {
    // First the lock, then the reading: so that what is read is what the one before has written.
    await rows(context, `select id from board where id = ? for update`, [id]);
  }
  const [row] = await rows<
    Stored<BoardRow> & {
      engagement_status: EngagementStatus;
      engaged_stylist_id: string;
      now: Instant;
    }
  >(
    context,
    `select ${BOARD_COLUMNS}, e.status as engagement_status, e.stylist_id as engaged_stylist_id,
       clock_timestamp() as now
     from board b join engagement e on e.id = b.engagement_id
     where b.id = ? and b.deleted_at is null`,
    [id],
  );
  if (!row) {
    throw noSuchBoard();
  }
  const { engagement_status, engaged_stylist_id, now: clock, ...stored } = row;
  const now = new Date(clock);
  const expires_at = dateOrNull(stored.expires_at);
  const found: FoundBoard = {
    board: {
      ...stored,
      status: effectiveBoardStatus(stored.status, expires_at, now),
      shared_at: dateOrNull(stored.shared_at),
      expires_at,
      created_at: new Date(stored.created_at),
    },
    engagement: { status: engagement_status, stylist_id: engaged_stylist_id },
    now,
  };
  if (actor && !isOf(found, actor)) {
    throw noSuchBoard();
  }
  return found;
}

/** Every piece of a board, those that left it last. */
export async function itemsOf(context: Sql, boardId: string): Promise<BoardItemRow[]> {
  const found = await rows<Stored<BoardItemRow>>(
    context,
    `select ${ITEM_COLUMNS} from board_item where board_id = ? and deleted_at is null
     order by removed_at nulls first, position, id`,
    [boardId],
  );
  return found.map(itemOf);
}

export async function looksOf(context: Sql, boardId: string): Promise<BoardLookRow[]> {
  return rows<BoardLookRow>(
    context,
    `select id, board_id, title, note, position from board_look
     where board_id = ? and deleted_at is null order by position, id`,
    [boardId],
  );
}

/** Everything that was said, in order. */
export async function commentsOf(context: Sql, boardId: string): Promise<BoardCommentRow[]> {
  const found = await rows<Stored<BoardCommentRow>>(
    context,
    `select id, board_id, item_id, author_type, author_id, text, created_at from board_comment
     where board_id = ? and deleted_at is null order by created_at, id`,
    [boardId],
  );
  return found.map((row) => ({ ...row, created_at: new Date(row.created_at) }));
}

/** The approval that stands; null when there is none or it was taken back. */
export async function approvalOfBoard(
  context: Sql,
  boardId: string,
): Promise<BoardApprovalRow | null> {
  const [row] = await rows<Stored<BoardApprovalRow>>(
    context,
    `select ${APPROVAL_COLUMNS} from board_approval where board_id = ? and deleted_at is null`,
    [boardId],
  );
  return row ? approvalOf(row) : null;
}

/** The approval that a cart was made for, one that was taken back included. */
export async function approvalOfCart(
  context: Sql,
  key: "id" | "cart_id",
  value: string,
): Promise<BoardApprovalRow | null> {
  const [row] = await rows<Stored<BoardApprovalRow>>(
    context,
    `select ${APPROVAL_COLUMNS} from board_approval where ${key} = ?`,
    [value],
  );
  return row ? approvalOf(row) : null;
}

/** Carts of approvals that no order has been noted for, the latest first. */
export async function unorderedCarts(context: Sql, limit: number): Promise<string[]> {
  const found = await rows<{ cart_id: string }>(
    context,
    `select cart_id from board_approval
     where cart_id is not null and order_id is null and deleted_at is null
     order by approved_at desc limit ?`,
    [limit],
  );
  return found.map(({ cart_id }) => cart_id);
}

/** Boards of engagements as lists show them, the latest first. */
export async function summariesOf(
  context: Sql,
  engagementIds: readonly string[],
  withDrafts: boolean,
): Promise<BoardSummaryRow[]> {
  const found = await rows<Stored<BoardSummaryRow> & { status: BoardStatus; now: Instant }>(
    context,
    `select b.id, b.engagement_id, b.title, b.status, b.revision, b.shared_at, b.expires_at,
       clock_timestamp() as now, count(i.id)::int as pieces,
       count(i.id) filter (where i.verdict = 'keep')::int as kept,
       count(i.id) filter (where i.verdict = 'pass')::int as passed,
       (array_agg(i.snapshot -> 'picture' order by l.position, i.position)
          filter (where i.id is not null))[1] as cover,
       max(a.order_id) as order_id
     from board b
     left join board_item i on i.board_id = b.id and i.removed_at is null and i.deleted_at is null
     left join board_look l on l.id = i.look_id
     left join board_approval a on a.board_id = b.id and a.deleted_at is null
     where b.engagement_id in (select jsonb_array_elements_text(?::jsonb))
       and b.deleted_at is null and (?::boolean or b.status <> 'draft')
     group by b.id order by coalesce(b.shared_at, b.created_at) desc, b.id`,
    [JSON.stringify(engagementIds), withDrafts],
  );
  return found.map(({ now, ...row }) => {
    const expires_at = dateOrNull(row.expires_at);
    const status = effectiveBoardStatus(row.status, expires_at, new Date(now));
    return { ...row, status, expires_at, shared_at: dateOrNull(row.shared_at) };
  });
}
