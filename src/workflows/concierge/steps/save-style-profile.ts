import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { SaveProfileInput } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

/** Writes into a client's profile; undone by putting back what it said. */
export const saveStyleProfileStep = createStep(
  "save-style-profile",
  async (input: SaveProfileInput, { container }) => {
    const service = concierge(container);
    const before = await service.getStyleProfile(input.customer_id);
    const saved = await service.saveStyleProfile(input);
    return new StepResponse(saved, { customerId: input.customer_id, before });
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoProfileSave(undo.customerId, undo.before);
    }
  },
);
