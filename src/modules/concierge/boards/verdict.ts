import { generateEntityId } from "@medusajs/framework/utils";
import { conflict, notFound } from "../../../lib/house-error";
import type { BoardItemRow, BoardRow, CommentInput, VerdictInput } from "../board-types";
import { BOARD_LIMITS } from "../lib/board-limits";
import { priceBand } from "../lib/price-band";
import type { Sql } from "../records";
import { currentContent, keepContent } from "./content";
import { assertBoardAllows } from "./refusals";
import { findBoard, itemsOf } from "./rows";
import { rows } from "./run";

function pieceOf(items: readonly BoardItemRow[], id: string): BoardItemRow {
  const item = items.find((one) => one.id === id);
  if (!item) {
    throw notFound("This piece is not on this board.");
  }
  if (item.removed_at !== null) {
    throw conflict("piece_removed", "Your stylist has taken this piece off the board.", {
      item_id: id,
    });
  }
  return item;
}

/** What a verdict says about taste, beside it and in the same transaction; none without a verdict. */
async function learn(context: Sql, board: BoardRow, item: BoardItemRow): Promise<void> {
  const { snapshot, verdict } = item;
  if (verdict === null) {
    await rows(context, `delete from taste_signal where board_item_id = ? returning id`, [item.id]);
    return;
  }
  await rows(
    context,
    `insert into taste_signal (id, customer_id, board_item_id, product_id, brand, colours, materials,
       category, price_band, verdict, reason)
     values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)),
       array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?)
     on conflict (board_item_id) where deleted_at is null do update set
       product_id = excluded.product_id, brand = excluded.brand, colours = excluded.colours,
       materials = excluded.materials, category = excluded.category,
       price_band = excluded.price_band, verdict = excluded.verdict, reason = excluded.reason,
       updated_at = now() returning id`,
    [
      generateEntityId(undefined, "taste"),
      board.customer_id,
      item.id,
      item.product_id,
      snapshot.brand?.handle ?? null,
      JSON.stringify(snapshot.colours),
      JSON.stringify(snapshot.materials),
      snapshot.categories.at(-1) ?? null,
      item.unit_price === null ? null : priceBand(item.unit_price, board.currency_code),
      verdict,
      item.reason,
    ],
  );
}

/** See `decideItem` of the service. In a transaction. */
export async function decide(context: Sql, input: VerdictInput): Promise<void> {
  const { board_id, item_id, customer_id, verdict, reason, requested_size } = input;
  const found = await findBoard(context, board_id, { type: "customer", id: customer_id }, true);
  const items = await itemsOf(context, board_id);
  assertBoardAllows(found, "verdict", "customer");
  const item = pieceOf(items, item_id);
  const size = requested_size === undefined ? item.requested_size : requested_size;
  const decided: BoardItemRow = { ...item, verdict, reason, requested_size: size };
  await rows(
    context,
    `update board_item set verdict = ?, reason = ?, requested_size = ?, updated_at = now(),
       verdict_at = case when ?::text is null then null else clock_timestamp() end
     where id = ? returning id`,
    [verdict, reason, size, verdict, item_id],
  );
  await learn(context, found.board, decided);
  const now = items.map((one) => (one.id === item_id ? decided : one));
  await keepContent(context, currentContent(found.board, now));
}

/** See `commentBoard` of the service. In a transaction. */
export async function comment(
  context: Sql,
  { board_id, actor, text, item_id }: CommentInput,
): Promise<{ id: string; board: BoardRow }> {
  const found = await findBoard(context, board_id, actor, true);
  assertBoardAllows(found, "comment", actor.type);
  if (item_id !== null) {
    pieceOf(await itemsOf(context, board_id), item_id);
  }
  const id = generateEntityId(undefined, "bcom");
  const [made] = await rows<{ id: string }>(
    context,
    `insert into board_comment
       (id, board_id, item_id, author_type, author_id, text, created_at, updated_at)
     select ?, ?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp()
     where (select count(*) from board_comment where board_id = ? and deleted_at is null) < ?
     returning id`,
    [id, board_id, item_id, actor.type, actor.id, text, board_id, BOARD_LIMITS.comments],
  );
  if (!made) {
    throw conflict("too_many_comments", `A board takes ${BOARD_LIMITS.comments} comments.`);
  }
  return { id, board: found.board };
}
