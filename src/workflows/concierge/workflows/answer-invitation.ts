import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type AnswerInvitationInput, answerInvitationStep } from "../steps/answer-invitation";
import { emitEventsStep } from "../steps/emit-events";
import { settleBookingsStep } from "../steps/settle-bookings";

/**
 * A stylist declines an invitation, or a client withdraws one; the hour that came along is let go.
 * Emits `invitation.declined` or `invitation.withdrawn`. Doing it twice gives the same answer.
 */
export const answerInvitationWorkflow = createWorkflow(
  "answer-invitation",
  (input: WorkflowData<AnswerInvitationInput>) => {
    const answered = answerInvitationStep(input);
    const ids = transform({ answered }, (data) => ({ ids: [data.answered.invitation.id] }));
    const settled = settleBookingsStep(ids);
    const events = transform({ answered, settled }, (data) => {
      const { invitation, repeated } = data.answered;
      const own = { name: `invitation.${invitation.status}`, data: { id: invitation.id } };
      return repeated ? data.settled : [own, ...data.settled];
    });
    emitEventsStep(events);
    return new WorkflowResponse(answered.invitation);
  },
);
