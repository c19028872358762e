import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concierge } from "../lib/concierge";

export type AnswerInvitationInput = {
  id: string;
  action: "decline" | "withdraw";
  /** Whose it has to be. */
  owner: { customer_id?: string; stylist_id?: string };
  reason?: string | null;
  alternative_starts?: string[];
};

/** Declines or withdraws an invitation; undone by asking again. */
export const answerInvitationStep = createStep(
  "answer-invitation",
  async (input: AnswerInvitationInput, { container }) => {
    const answered = await concierge(container).answerInvitation(input);
    return new StepResponse(answered, answered.repeated ? null : answered.invitation.id);
  },
  async (id, { container }) => {
    if (id) {
      await concierge(container).undoAnswers([id]);
    }
  },
);
