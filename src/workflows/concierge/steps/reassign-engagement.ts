import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ConciergeActor } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";
import { readCapacities } from "../lib/read-stylists";

export type ReassignEngagementInput = {
  id: string;
  stylist_id: string;
  actor: ConciergeActor;
  note: string | null;
};

/** Gives an engagement to another approved stylist; undone by giving it back. */
export const reassignEngagementStep = createStep(
  "reassign-engagement",
  async ({ id, stylist_id, actor, note }: ReassignEngagementInput, { container }) => {
    const capacity = (await readCapacities(container, [stylist_id])).get(stylist_id) ?? 0;
    const { undo, ...moved } = await concierge(container).reassignEngagement({
      ...{ id, actor, note, capacity },
      to_stylist_id: stylist_id,
    });
    return new StepResponse({ ...moved, from_stylist_id: undo.before.stylist_id }, undo);
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoEngagementMove(undo);
    }
  },
);
