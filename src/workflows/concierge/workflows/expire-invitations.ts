import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { claimExpiredInvitationsStep } from "../steps/claim-expired-invitations";
import { emitEventsStep } from "../steps/emit-events";
import { settleBookingsStep } from "../steps/settle-bookings";

/** Younger answers are in the hands of the workflow that took them. */
const LEFT_OVER_SECONDS = 60;

/**
 * Writes down which invitations have expired, lets their hours go, and emits `invitation.expired`,
 * each once. Nothing waits for it: an invitation whose time is over is expired for everybody the
 * moment it is. Also settles bookings that a crash left behind.
 */
export const expireInvitationsWorkflow = createWorkflow("expire-invitations", () => {
  const ids = claimExpiredInvitationsStep();
  const expired = settleBookingsStep({ ids });
  const leftOver = settleBookingsStep({ older_than_seconds: LEFT_OVER_SECONDS }).config({
    name: "settle-left-over-bookings",
  });
  const events = transform({ ids, expired, leftOver }, (data) => [
    ...data.ids.map((id) => ({ name: "invitation.expired", data: { id } })),
    ...data.expired,
    ...data.leftOver,
  ]);
  return new WorkflowResponse(emitEventsStep(events));
});
