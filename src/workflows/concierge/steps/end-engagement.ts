import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ConciergeActor } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

export type EndEngagementInput = {
  id: string;
  action: "complete" | "cancel";
  actor: ConciergeActor;
  note: string | null;
};

/** Ends an engagement; undone by putting it and its brief back. */
export const endEngagementStep = createStep(
  "end-engagement",
  async (input: EndEngagementInput, { container }) => {
    const { undo, ...ended } = await concierge(container).endEngagement(input);
    return new StepResponse(ended, undo);
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoEngagementMove(undo);
    }
  },
);
