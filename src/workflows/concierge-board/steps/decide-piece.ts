import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { badInput } from "../../../lib/house-error";
import type { VerdictInput } from "../../../modules/concierge/board-types";
import { pieceKey } from "../../../modules/concierge/lib/compose";
import { boardService } from "../lib/board-service";
import { readLivePieces } from "../lib/live-pieces";
import { pricedForBoard } from "../lib/priced-for";

/**
 * Writes a client's verdict down.
 *
 * @throws HouseError 400 `unknown_size` with `details.sizes` when the piece does not come in the size
 *   they ask for
 */
export const decidePieceStep = createStep(
  { name: "decide-piece", noCompensation: true },
  async (input: VerdictInput, { container }) => {
    const { board_id, item_id, customer_id, requested_size: size } = input;
    const service = boardService(container);
    if (size) {
      const actor = { type: "customer", id: customer_id } as const;
      const { board, items } = await service.getBoard(board_id, actor);
      const item = items.find(({ id }) => id === item_id);
      if (item) {
        const { product_id, variant_id, quantity } = item;
        const pricedFor = await pricedForBoard(container, board);
        const pieces = await readLivePieces(container, pricedFor, [product_id], [item]);
        const sizes = pieces.get(pieceKey(variant_id, quantity))?.sizes ?? [];
        if (!sizes.some(({ value }) => value === size)) {
          throw badInput("unknown_size", "This piece does not come in this size.", {
            sizes: sizes.map(({ value }) => value),
          });
        }
      }
    }
    await service.decideItem(input);
    return new StepResponse({ id: item_id, board_id });
  },
);
