import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PiecePrice } from "../../../modules/concierge/board-types";
import { pieceKey } from "../../../modules/concierge/lib/compose";
import { boardService } from "../lib/board-service";
import { readLivePieces } from "../lib/live-pieces";
import { assertMayBeShown } from "../lib/piece-facts";
import { pricedForBoard } from "../lib/priced-for";

export type OwnBoardInput = { id: string; stylist_id: string };

/**
 * Prices the pieces of a board for its client and lays it before them. If somebody saves it between
 * the two, the second refuses.
 */
export const shareBoardStep = createStep(
  { name: "share-board", noCompensation: true },
  async ({ id, stylist_id }: OwnBoardInput, { container }) => {
    const service = boardService(container);
    const { board, items } = await service.getBoard(id, { type: "stylist", id: stylist_id });
    const live = items.filter(({ removed_at }) => removed_at === null);
    const pricedFor = await pricedForBoard(container, board);
    const productIds = live.map(({ product_id }) => product_id);
    const pieces = await readLivePieces(container, pricedFor, productIds, live);
    assertMayBeShown(pieces.values(), pricedFor);
    const prices: Record<string, PiecePrice> = {};
    for (const { id: itemId, variant_id, quantity } of live) {
      const piece = pieces.get(pieceKey(variant_id, quantity));
      if (piece?.is_for_sale && piece.amount !== null) {
        const { amount: unit_price, is_tax_inclusive } = piece;
        prices[itemId] = { unit_price, is_tax_inclusive };
      }
    }
    await service.shareBoard({ id, stylist_id, version: board.version, prices });
    return new StepResponse({ id });
  },
);
