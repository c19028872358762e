import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type AcceptInvitationInput, acceptInvitationStep } from "../steps/accept-invitation";
import { emitEventsStep } from "../steps/emit-events";
import { settleBookingsStep } from "../steps/settle-bookings";

/**
 * A stylist accepts an invitation: the engagement begins, the hour that came along becomes an
 * appointment, whoever else was asked need not answer. All of it or nothing; an hour that is no
 * longer held stands in nobody's way. Emits `engagement.started`, `invitation.accepted`,
 * `invitation.withdrawn` for the others, and what follows from the bookings. Doing it twice gives the
 * same answer, and finishes what a crash left over.
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-invitation",
  (input: WorkflowData<AcceptInvitationInput>) => {
    const accepted = acceptInvitationStep(input);
    const answered = transform({ accepted }, ({ accepted: { invitation, withdrawn } }) => ({
      ids: [invitation.id, ...withdrawn.map(({ id }) => id)],
    }));
    const settled = settleBookingsStep(answered);
    const events = transform({ accepted, settled }, ({ accepted: done, settled: others }) =>
      done.repeated
        ? others
        : [
            { name: "engagement.started", data: { id: done.engagement_id } },
            { name: "invitation.accepted", data: { id: done.invitation.id } },
            ...done.withdrawn.map(({ id }) => ({ name: "invitation.withdrawn", data: { id } })),
            ...others,
          ],
    );
    emitEventsStep(events);
    return new WorkflowResponse(accepted);
  },
);
