import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { boardService } from "../lib/board-service";
import type { OwnBoardInput } from "./share-board";

/** Throws a draft away. */
export const deleteDraftStep = createStep(
  { name: "delete-draft", noCompensation: true },
  async ({ id, stylist_id }: OwnBoardInput, { container }) => {
    await boardService(container).deleteDraft(id, stylist_id);
    return new StepResponse({ id });
  },
);
