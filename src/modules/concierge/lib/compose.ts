import { badInput } from "../../../lib/house-error";
import type { BoardItemRow, ComposedLook, PieceFacts } from "../board-types";
import { BOARD_LIMITS } from "./board-limits";

type Composed = ComposedLook["items"][number];

/** What a piece is going to be, before it has a place. */
export type PlannedItem = Omit<BoardItemRow, "board_id" | "look_id" | "position" | "removed_at">;

/**
 * Checks a composition as a whole: how much there is, and that what it names is on the board.
 *
 * @param looks what the stylist wants the board to be
 * @param itemIds pieces that are on the board
 * @param lookIds looks that are on the board
 * @throws HouseError 400 `too_many_pieces`, `too_many_looks`, `unknown_piece`, `unknown_look`,
 *   `unknown_alternative`
 */
export function assertComposition(
  looks: readonly ComposedLook[],
  itemIds: ReadonlySet<string>,
  lookIds: ReadonlySet<string>,
): void {
  const items = looks.flatMap((look) => look.items);
  if (items.length > BOARD_LIMITS.pieces) {
    throw badInput("too_many_pieces", `A board holds ${BOARD_LIMITS.pieces} pieces at most.`, {
      max: BOARD_LIMITS.pieces,
    });
  }
  if (looks.length > BOARD_LIMITS.looks) {
    throw badInput("too_many_looks", `A board holds ${BOARD_LIMITS.looks} looks at most.`, {
      max: BOARD_LIMITS.looks,
    });
  }
  const named = items.flatMap(({ id }) => id ?? []);
  const isKnown = (ids: readonly string[], known: ReadonlySet<string>): boolean =>
    ids.every((id) => known.has(id)) && new Set(ids).size === ids.length;
  if (!isKnown(named, itemIds)) {
    throw badInput("unknown_piece", "A piece is named that is not on this board, or named twice.");
  }
  if (
    !isKnown(
      looks.flatMap(({ id }) => id ?? []),
      lookIds,
    )
  ) {
    throw badInput("unknown_look", "A look is named that is not on this board, or named twice.");
  }
  const staying = new Set(named);
  const lost = items.find(
    ({ id, alternative_of: other }) => other !== null && (other === id || !staying.has(other)),
  );
  if (lost) {
    throw badInput(
      "unknown_alternative",
      "A piece can stand in for another one on this board only.",
    );
  }
}

/** How the facts of a variant are found: what one costs may depend on how many are bought. */
export function pieceKey(variantId: string, quantity: number): string {
  return `${variantId}*${quantity}`;
}

/** Whether somebody asked for exactly the variant that is there now. */
function isAsRequested({ requested_size: size }: BoardItemRow, facts: PieceFacts): boolean {
  return size !== null && facts.snapshot.options.some(({ value }) => value === size);
}

/**
 * What becomes of a piece that is composed anew. The verdict on an untouched piece stays; that on
 * another size or number goes, unless the size is the one that the client asked for.
 *
 * @param id of the piece
 * @param stored the piece as it is; undefined for a new one
 * @param facts of its variant; there whenever anything about the piece is new
 * @param isPriced the board lies before its client, so that what is new gets its locked price
 * @throws HouseError 400 `unknown_piece`, `other_piece`, `no_price`
 */
export function planItem(
  id: string,
  composed: Composed,
  stored: BoardItemRow | undefined,
  facts: PieceFacts | undefined,
  isPriced: boolean,
): PlannedItem {
  const { variant_id, quantity, note, alternative_of } = composed;
  const wanted = { id, variant_id, quantity, note, alternative_of };
  if (stored && stored.variant_id === variant_id && stored.quantity === quantity) {
    return { ...stored, ...wanted };
  }
  if (!facts) {
    throw badInput("unknown_piece", "The house does not sell this piece.", { variant_id });
  }
  if (stored && stored.product_id !== facts.product_id) {
    throw badInput("other_piece", "This is another piece. Take the first one out and put it in.");
  }
  if (isPriced && !facts.price) {
    throw badInput("no_price", "This piece has no price for this client.", { variant_id });
  }
  const { unit_price, is_tax_inclusive } = (isPriced && facts.price) || {
    unit_price: null,
    is_tax_inclusive: null,
  };
  const isWished =
    stored !== undefined && stored.quantity === quantity && isAsRequested(stored, facts);
  return {
    ...wanted,
    product_id: facts.product_id,
    snapshot: facts.snapshot,
    unit_price,
    is_tax_inclusive,
    verdict: isWished ? stored.verdict : null,
    reason: isWished ? stored.reason : null,
    verdict_at: isWished ? stored.verdict_at : null,
    requested_size: isWished || !stored ? null : stored.requested_size,
  };
}
