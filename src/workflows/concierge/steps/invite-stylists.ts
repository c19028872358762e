import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { InviteInput } from "../../../modules/concierge/types";
import { concierge } from "../lib/concierge";

/** Invites stylists, all or none; undone by removing what was not there before. */
export const inviteStylistsStep = createStep(
  "invite-stylists",
  async (input: InviteInput, { container }) => {
    const made = await concierge(container).inviteStylists(input);
    const ids = made.invitations.map(({ id }) => id);
    return new StepResponse(made, made.repeated ? [] : ids);
  },
  async (ids, { container }) => {
    if (ids && ids.length > 0) {
      await concierge(container).undoInvitations(ids);
    }
  },
);
