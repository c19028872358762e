import type { CatalogueLanguage } from "../../../lib/catalogue/document";
import type {
  BoardActor,
  BoardCommentRow,
  BoardItemRow,
  BoardRow,
  BoardSummaryRow,
  BoardView,
} from "../../../modules/concierge/board-types";
import { boardActions } from "../../../modules/concierge/lib/board-status";
import { pieceKey } from "../../../modules/concierge/lib/compose";
import { fromMinorUnits, toMinorUnits } from "../../../modules/concierge/lib/minor-units";
import type { LivePiece } from "../../../workflows/concierge-board/lib/live-pieces";
import type { BoardCompany } from "./read-company";
import { shapeImage, shapeItem } from "./shape-item";

type ShapedItem = ReturnType<typeof shapeItem>;

/** How a board is read: by whom and in which language. */
export type BoardReading = { actor: BoardActor; language: CatalogueLanguage };

/** A board in a list. */
export function shapeBoardSummary(row: BoardSummaryRow, language: CatalogueLanguage) {
  const { pieces, kept, passed } = row;
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    revision: row.revision,
    shared_at: row.shared_at,
    expires_at: row.expires_at,
    pieces,
    kept,
    passed,
    undecided: pieces - kept - passed,
    cover: shapeImage(row.cover, language),
    order_id: row.order_id,
  };
}

function summaryOf({ board, approval }: BoardView, live: readonly BoardItemRow[]): BoardSummaryRow {
  const count = (verdict: string) => live.filter((item) => item.verdict === verdict).length;
  return {
    ...board,
    pieces: live.length,
    kept: count("keep"),
    passed: count("pass"),
    cover: live[0]?.snapshot.picture ?? null,
    order_id: approval?.order_id ?? null,
  };
}

/**
 * What the client keeps costs, in the smallest unit until it is written down. Taxes are included where
 * they are in every price of it; until something is kept, in every price of the board.
 */
function totalOf({ currency_code }: BoardRow, pieces: readonly ShapedItem[]) {
  const kept = pieces.filter(({ verdict }) => verdict === "keep");
  const units = kept.reduce(
    (sum, { price, quantity }) => sum + quantity * toMinorUnits(price?.amount ?? 0, currency_code),
    0,
  );
  const asked = kept.length > 0 ? kept : pieces;
  const is_tax_inclusive = asked.every((piece) => piece.is_tax_inclusive === true);
  return { amount: fromMinorUnits(units, currency_code), currency_code, is_tax_inclusive };
}

function shapeComment(row: BoardCommentRow, { stylists, client }: BoardCompany) {
  const { author_type: type, author_id } = row;
  const name = type === "stylist" ? stylists.get(author_id)?.display_name : client?.first_name;
  return {
    id: row.id,
    item_id: row.item_id,
    author: { type, name: name ?? null },
    text: row.text,
    created_at: row.created_at,
  };
}

/**
 * A board as its client or its stylist sees it. Pieces that left it are for the stylist to look back
 * at; a client sees those they had said something about.
 */
export function shapeBoard(
  view: BoardView,
  pieces: ReadonlyMap<string, LivePiece>,
  company: BoardCompany,
  { actor, language }: BoardReading,
) {
  const { board, looks, items, approval } = view;
  const live = items.filter(({ removed_at }) => removed_at === null);
  const shape = (item: BoardItemRow) =>
    shapeItem(item, pieces.get(pieceKey(item.variant_id, item.quantity)), board, language);
  const shown = live.map(shape);
  const kept = live.some(({ verdict }) => verdict === "keep");
  const can = boardActions(board.status, actor.type).filter((one) => one !== "approve" || kept);
  // The server died between the approval and its cart: approving again goes on from there.
  const isHalfApproved = approval?.cart_id === null && actor.type === "customer";
  return {
    ...shapeBoardSummary(summaryOf(view, live), language),
    engagement_id: board.engagement_id,
    note: board.note,
    currency_code: board.currency_code,
    validity_hours: board.validity_hours,
    looks: looks.map(({ id, title, note, position }) => ({
      id,
      title,
      note,
      position,
      items: shown.filter(({ look_id }) => look_id === id),
    })),
    removed_items: items.filter(({ removed_at }) => removed_at !== null).map(shape),
    content_hash: view.content_hash,
    total: totalOf(board, shown),
    stylist: company.stylists.get(board.stylist_id) ?? null,
    ...(actor.type === "stylist" && { client: company.client }),
    cart_id: actor.type === "customer" ? (approval?.cart_id ?? null) : null,
    order: company.order,
    comments: view.comments.map((comment) => shapeComment(comment, company)),
    can: isHalfApproved ? [...can, "approve" as const] : can,
    version: board.version,
    created_at: board.created_at,
  };
}
