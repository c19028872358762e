import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { BoardItemRow, ComposeBoardInput } from "../../../modules/concierge/board-types";
import { boardService } from "../lib/board-service";
import { readPieceFacts } from "../lib/piece-facts";
import { pricedForBoard } from "../lib/priced-for";

export type ComposeBoardStepInput = Omit<ComposeBoardInput, "pieces">;

type Composed = ComposeBoardStepInput["looks"][number]["items"][number];

function isNew({ id, variant_id, quantity }: Composed, stored: readonly BoardItemRow[]): boolean {
  const known = stored.find((item) => item.id === id);
  return known?.variant_id !== variant_id || known.quantity !== quantity;
}

/** Saves a board as the stylist wants it. All of it is one transaction, and the last step. */
export const composeBoardStep = createStep(
  { name: "compose-board", noCompensation: true },
  async (input: ComposeBoardStepInput, { container }) => {
    const { id, stylist_id, looks } = input;
    const service = boardService(container);
    const { board, items } = await service.getBoard(id, { type: "stylist", id: stylist_id });
    const wanted = looks.flatMap((look) => look.items.filter((item) => isNew(item, items)));
    const pieces = await readPieceFacts(container, await pricedForBoard(container, board), wanted);
    return new StepResponse(await service.composeBoard({ ...input, pieces }));
  },
);
