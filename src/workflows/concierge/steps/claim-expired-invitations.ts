import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

const AT_MOST = 200;

/** Takes on expired invitations that nobody has been told of; undone by giving them back. */
export const claimExpiredInvitationsStep = createStep(
  "claim-expired-invitations",
  async (_input: unknown, { container }) => {
    const ids = await concierge(container).claimExpiredInvitations(AT_MOST);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids && ids.length > 0) {
      await concierge(container).releaseExpiredInvitations(ids);
    }
  },
);
