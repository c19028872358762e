import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { TransitionInput } from "../../../modules/booking/types";
import { changeBookingWorkflow } from "../../booking/workflows/change-booking";
import { assertMayInviteStep, type InvitationRequest } from "../steps/assert-may-invite";
import { emitEventsStep } from "../steps/emit-events";
import { inviteStylistsStep } from "../steps/invite-stylists";

/**
 * A client, whose id comes from their token, invites stylists to a brief; emits `invitation.created`
 * for each. An hour that they hold with one of them and that the stylist has to agree to becomes a
 * request, so that it is kept until the answer.
 */
export const inviteStylistsWorkflow = createWorkflow(
  "invite-stylists",
  (input: WorkflowData<InvitationRequest>) => {
    const hour = assertMayInviteStep(input);
    const wanted = transform({ input, hour }, (data) => ({
      ...data.input,
      booking_starts_at: data.hour.starts_at,
    }));
    const made = inviteStylistsStep(wanted);
    when("hour-waits", { hour }, (data) => data.hour.request !== null).then(() => {
      const request = transform({ hour }, (data) => data.hour.request as TransitionInput);
      changeBookingWorkflow.runAsStep({ input: request });
    });
    const events = transform({ made }, ({ made: { invitations, repeated } }) =>
      repeated ? [] : invitations.map(({ id }) => ({ name: "invitation.created", data: { id } })),
    );
    emitEventsStep(events);
    return new WorkflowResponse(made);
  },
);
