import { badInput, conflict } from "../../../lib/house-error";
import type { BoardRow, ShareBoardInput } from "../board-types";
import { fromMinorUnits, toMinorUnits } from "../lib/minor-units";
import type { Sql } from "../records";
import { currentContent, keepContent } from "./content";
import { assertBoardAllows } from "./refusals";
import { findBoard, itemsOf } from "./rows";
import { rows } from "./run";

const HOUR_MS = 3_600_000;

/** See `shareBoard` of the service. In a transaction. */
export async function share(context: Sql, input: ShareBoardInput): Promise<BoardRow> {
  const { id, stylist_id, version, prices } = input;
  const actor = { type: "stylist", id: stylist_id } as const;
  const found = await findBoard(context, id, actor, true);
  assertBoardAllows(found, "share", "stylist");
  const { board, now } = found;
  if (board.version !== version) {
    throw conflict("board_changed", "This board has been saved elsewhere since. Load it again.", {
      version: board.version,
    });
  }
  const live = (await itemsOf(context, id)).filter(({ removed_at }) => removed_at === null);
  if (live.length === 0) {
    throw badInput("board_is_empty", "Put at least one piece on the board before you share it.");
  }
  const unpriced = live.filter((item) => !prices[item.id]).map((item) => item.id);
  if (unpriced.length > 0) {
    throw conflict("no_price", "Some pieces cannot be sold to this client. Take them out.", {
      item_ids: unpriced,
    });
  }
  const locked = live.map((item) => {
    const { unit_price = 0, is_tax_inclusive = false } = prices[item.id] ?? {};
    const units = toMinorUnits(unit_price, board.currency_code);
    return {
      id: item.id,
      unit_price: fromMinorUnits(units, board.currency_code),
      is_tax_inclusive,
    };
  });
  await rows(
    context,
    `update board_item set unit_price = r.unit_price, is_tax_inclusive = r.is_tax_inclusive,
       updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(id text, unit_price numeric, is_tax_inclusive boolean)
     where board_item.id = r.id returning board_item.id`,
    [JSON.stringify(locked)],
  );
  const expires_at = new Date(now.getTime() + board.validity_hours * HOUR_MS);
  await rows(
    context,
    `update board set status = 'shared', shared_at = ?, expires_at = ?, revision = revision + 1,
       version = version + 1, stylist_id = ?, updated_at = now() where id = ? returning id`,
    [now.toISOString(), expires_at.toISOString(), stylist_id, id],
  );
  const shared: BoardRow = { ...board, status: "shared", shared_at: now, expires_at };
  await keepContent(context, currentContent(shared, await itemsOf(context, id)));
  return shared;
}

/** See `withdrawBoard` of the service. In a transaction. */
export async function withdraw(context: Sql, id: string, stylistId: string): Promise<BoardRow> {
  const found = await findBoard(context, id, { type: "stylist", id: stylistId }, true);
  assertBoardAllows(found, "withdraw", "stylist");
  await rows(
    context,
    `update board set status = 'withdrawn', version = version + 1, updated_at = now()
     where id = ? returning id`,
    [id],
  );
  return found.board;
}

/** See `deleteDraft` of the service. In a transaction. */
export async function removeDraft(context: Sql, id: string, stylistId: string): Promise<void> {
  const found = await findBoard(context, id, { type: "stylist", id: stylistId }, true);
  assertBoardAllows(found, "delete", "stylist");
  await rows(context, `update board set deleted_at = now() where id = ? returning id`, [id]);
}

/** See `expireBoards` of the service. */
export async function expireOverdue(
  context: Sql,
  limit: number,
): Promise<Pick<BoardRow, "id" | "engagement_id" | "title">[]> {
  return rows(
    context,
    `update board set status = 'expired', updated_at = now() where id in
       (select id from board where status = 'shared' and expires_at <= clock_timestamp()
          and deleted_at is null order by expires_at limit ? for update skip locked)
     returning id, engagement_id, title`,
    [limit],
  );
}
