import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { boardService } from "../lib/board-service";
import type { OwnBoardInput } from "./share-board";

/** Takes a shared board away from its client. */
export const withdrawBoardStep = createStep(
  { name: "withdraw-board", noCompensation: true },
  async ({ id, stylist_id }: OwnBoardInput, { container }) => {
    await boardService(container).withdrawBoard(id, stylist_id);
    return new StepResponse({ id });
  },
);
