import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { boardService } from "../lib/board-service";

/** Writes down which boards have expired. */
export const expireBoardsStep = createStep(
  { name: "expire-boards", noCompensation: true },
  async (_input: unknown, { container }) => {
    const ids = await boardService(container).expireBoards();
    return new StepResponse(ids.map((id) => ({ id })));
  },
);
