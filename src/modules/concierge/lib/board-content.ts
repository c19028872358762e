import { createHash } from "node:crypto";
import { toMinorUnits } from "./minor-units";

/** One piece that the client keeps, as it will be bought. */
export type BoardLine = {
  item_id: string;
  variant_id: string;
  quantity: number;
  /** Price of one in the currency's smallest unit. */
  unit_amount: number;
};

/** What an approval says yes to, and nothing else. */
export type BoardContent = {
  board_id: string;
  /** Lower-case ISO 4217 code. */
  currency_code: string;
  /** Until when the prices are locked: ISO 8601, UTC, milliseconds. */
  expires_at: string;
  /** By item id. */
  lines: BoardLine[];
};

type ContentBoard = { id: string; currency_code: string; expires_at: Date };

type ContentItem = {
  id: string;
  variant_id: string;
  quantity: number;
  /** Locked price of one, major units. */
  unit_price: number | null;
  verdict: string | null;
  removed_at: Date | null;
};

const byItem = (a: BoardLine, b: BoardLine): number =>
  a.item_id < b.item_id ? -1 : Number(a.item_id > b.item_id);

/**
 * The content of a shared board: the pieces the client keeps and that have not left it.
 *
 * @param items in any order
 */
export function boardContent(board: ContentBoard, items: readonly ContentItem[]): BoardContent {
  const lines = items
    .filter(({ verdict, removed_at }) => verdict === "keep" && removed_at === null)
    .map(({ id, variant_id, quantity, unit_price }) => ({
      item_id: id,
      variant_id,
      quantity,
      unit_amount: toMinorUnits(unit_price ?? 0, board.currency_code),
    }));
  return {
    board_id: board.id,
    currency_code: board.currency_code,
    expires_at: board.expires_at.toISOString(),
    lines: lines.toSorted(byItem),
  };
}

/** The one way to write a content down: fixed keys in a fixed order, lines by item, no blanks. */
function canonical({ board_id, currency_code, expires_at, lines }: BoardContent): string {
  const rows = lines.toSorted(byItem).map(({ item_id, variant_id, quantity, unit_amount }) => ({
    item_id,
    variant_id,
    quantity,
    unit_amount,
  }));
  return JSON.stringify({ board_id, currency_code, expires_at, lines: rows });
}

/** SHA-256 of a content, 64 hexadecimal digits: equal for equal contents, in whatever order. */
export function contentHash(content: BoardContent): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}
