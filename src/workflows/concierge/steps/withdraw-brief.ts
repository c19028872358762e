import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

export type WithdrawBriefInput = { id: string; customer_id: string };

/** Withdraws a brief and the invitations that wait; undone by opening it again. */
export const withdrawBriefStep = createStep(
  "withdraw-brief",
  async ({ id, customer_id }: WithdrawBriefInput, { container }) => {
    const { withdrawn, repeated } = await concierge(container).withdrawBrief(id, customer_id);
    return new StepResponse({ withdrawn, repeated }, repeated ? null : { id, withdrawn });
  },
  async (undo, { container }) => {
    if (undo) {
      await concierge(container).undoBriefWithdrawal(undo.id, undo.withdrawn);
    }
  },
);
