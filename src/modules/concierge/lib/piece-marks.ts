import { toMinorUnits } from "./minor-units";

/** What has changed about a piece since it was put on a board. */
export type PieceMark = "repriced_up" | "repriced_down" | "sold_out" | "low_stock" | "unavailable";

/** So few, and somebody who waits may find none. */
const LOW_STOCK = 2;

/** A piece as the catalogue has it at this moment. */
export type CurrentPiece = {
  is_for_sale: boolean;
  /** How many can be sent now; infinity when nobody counts them. */
  stock: number;
  /** It can be ordered though there is none. */
  can_be_made: boolean;
  /** Price of one, major units; null without one. */
  amount: number | null;
};

/** Whether so many of a piece can be bought now. */
export function canBeBought(piece: CurrentPiece | undefined, quantity: number): boolean {
  return Boolean(piece?.is_for_sale && (piece.can_be_made || piece.stock >= quantity));
}

/**
 * The marks of a piece on a board.
 *
 * @param piece undefined when the catalogue has it no more
 * @param locked price of one, major units; null as long as none is locked
 */
export function pieceMarks(
  piece: CurrentPiece | undefined,
  quantity: number,
  locked: number | null,
  currency: string,
): PieceMark[] {
  if (!piece?.is_for_sale) {
    return ["unavailable"];
  }
  const marks: PieceMark[] = [];
  if (!canBeBought(piece, quantity)) {
    marks.push("sold_out");
  } else if (!piece.can_be_made && piece.stock <= LOW_STOCK) {
    marks.push("low_stock");
  }
  if (locked !== null && piece.amount !== null) {
    const change = toMinorUnits(piece.amount, currency) - toMinorUnits(locked, currency);
    if (change !== 0) {
      marks.push(change > 0 ? "repriced_up" : "repriced_down");
    }
  }
  return marks;
}
