import { generateEntityId } from "@medusajs/framework/utils";
import { conflict } from "../../../lib/house-error";
import type {
  ApproveBoardInput,
  ApproveBoardResult,
  BoardApprovalRow,
  BoardItemRow,
  BoardRow,
} from "../board-types";
import type { BoardContent } from "../lib/board-content";
import type { Sql } from "../records";
import { currentContent, differencesFrom, type HashedContent } from "./content";
import { assertBoardAllows } from "./refusals";
import { approvalOfBoard, approvalOfCart, findBoard, itemsOf } from "./rows";
import { rows } from "./run";

function piecesOf(content: BoardContent, items: readonly BoardItemRow[]): BoardItemRow[] {
  const ids = new Set(content.lines.map(({ item_id }) => item_id));
  return items.filter(({ id }) => ids.has(id));
}

async function insertApproval(
  context: Sql,
  { content, content_hash }: HashedContent,
  approved_at: Date,
): Promise<BoardApprovalRow> {
  const { board_id } = content;
  const id = generateEntityId(undefined, "bapp");
  await rows(
    context,
    `insert into board_approval (id, board_id, content_hash, content, approved_at)
     values (?, ?, ?, ?::jsonb, ?) returning id`,
    [id, board_id, content_hash, JSON.stringify(content), approved_at.toISOString()],
  );
  await rows(
    context,
    `update board set status = 'approved', updated_at = now() where id = ? returning id`,
    [board_id],
  );
  const open = { cart_id: null, order_id: null, deleted_at: null };
  return { id, board_id, content_hash, content, approved_at, ...open };
}

/** See `approveBoard` of the service. In a transaction. */
export async function approve(
  context: Sql,
  { board_id, customer_id, content_hash }: ApproveBoardInput,
): Promise<ApproveBoardResult> {
  const found = await findBoard(context, board_id, { type: "customer", id: customer_id }, true);
  const { board, now } = found;
  const items = await itemsOf(context, board_id);
  const standing = await approvalOfBoard(context, board_id);
  if (standing?.content_hash === content_hash) {
    const pieces = piecesOf(standing.content, items);
    return { approval: standing, board, items: pieces, repeated: true };
  }
  assertBoardAllows(found, "approve", "customer");
  const current = currentContent(board, items);
  if (!current || current.content.lines.length === 0) {
    throw conflict("nothing_kept", "Keep at least one piece before you approve.");
  }
  if (current.content_hash !== content_hash) {
    throw conflict("board_changed", "This board has changed. Look at what is different first.", {
      content_hash: current.content_hash,
      differences: await differencesFrom(context, content_hash, current, items),
    });
  }
  const approval = await insertApproval(context, current, now);
  return { approval, board, items: piecesOf(current.content, items), repeated: false };
}

/** See `attachCart` of the service. */
export async function attach(
  context: Sql,
  approvalId: string,
  cartId: string,
): Promise<{ cart_id: string | null; is_new: boolean }> {
  const [attached] = await rows<{ cart_id: string }>(
    context,
    `update board_approval set cart_id = ?, updated_at = now()
     where id = ? and cart_id is null and deleted_at is null returning cart_id`,
    [cartId, approvalId],
  );
  if (attached) {
    return { ...attached, is_new: true };
  }
  const approval = await approvalOfCart(context, "id", approvalId);
  return { cart_id: approval?.deleted_at === null ? approval.cart_id : null, is_new: false };
}

/** See `takeBackApproval` of the service. In a transaction. */
export async function takeBack(
  context: Sql,
  approvalId: string,
  cartId: string | null,
): Promise<BoardRow | null> {
  const approval = await approvalOfCart(context, "id", approvalId);
  if (!approval) {
    return null;
  }
  const { board } = await findBoard(context, approval.board_id, null, true);
  const [taken] = await rows<{ id: string }>(
    context,
    `update board_approval set deleted_at = now(), updated_at = now()
     where id = ? and deleted_at is null and order_id is null
       and cart_id is not distinct from ?::text returning id`,
    [approvalId, cartId],
  );
  if (!taken) {
    return null;
  }
  await rows(
    context,
    `update board set status = 'shared', updated_at = now()
     where id = ? and status = 'approved' returning id`,
    [board.id],
  );
  return board;
}

/** See `noteBoardOrder` of the service. In a transaction. */
export async function noteOrder(
  context: Sql,
  cartId: string,
  orderId: string,
): Promise<{ board: BoardRow; is_new: boolean } | null> {
  const approval = await approvalOfCart(context, "cart_id", cartId);
  if (!approval) {
    return null;
  }
  const { board } = await findBoard(context, approval.board_id, null, true);
  const [noted] = await rows<{ id: string }>(
    context,
    `update board_approval set order_id = ?, updated_at = now()
     where id = ? and order_id is null and deleted_at is null returning id`,
    [orderId, approval.id],
  );
  if (!noted) {
    return { board, is_new: false };
  }
  await rows(
    context,
    `update board set status = 'ordered', updated_at = now() where id = ? returning id`,
    [board.id],
  );
  return { board, is_new: true };
}
