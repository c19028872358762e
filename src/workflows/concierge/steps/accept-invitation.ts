import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";
import { readCapacities } from "../lib/read-stylists";

export type AcceptInvitationInput = { id: string; stylist_id: string };

/** Accepts an invitation, one winner for a brief; undone by asking everybody as before. */
export const acceptInvitationStep = createStep(
  "accept-invitation",
  async ({ id, stylist_id }: AcceptInvitationInput, { container }) => {
    const capacity = (await readCapacities(container, [stylist_id])).get(stylist_id) ?? 0;
    const accepted = await concierge(container).acceptInvitation({ id, stylist_id, capacity });
    const { invitation, engagement_id, withdrawn, repeated } = accepted;
    const undo = repeated ? null : { invitation, engagement_id, withdrawn };
    return new StepResponse(accepted, undo);
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoAcceptance(undo);
    }
  },
);
