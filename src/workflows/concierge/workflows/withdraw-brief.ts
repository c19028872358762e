import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventsStep } from "../steps/emit-events";
import { settleBookingsStep } from "../steps/settle-bookings";
import { type WithdrawBriefInput, withdrawBriefStep } from "../steps/withdraw-brief";

/**
 * A client withdraws a brief: invitations that wait go with it, and so do the hours that came with
 * them. Emits `brief.withdrawn` and `invitation.withdrawn`.
 */
export const withdrawBriefWorkflow = createWorkflow(
  "withdraw-brief",
  (input: WorkflowData<WithdrawBriefInput>) => {
    const { withdrawn, repeated } = withdrawBriefStep(input);
    const ids = transform({ withdrawn }, (data) => data.withdrawn.map(({ id }) => id));
    const settled = settleBookingsStep({ ids });
    const events = transform({ input, ids, repeated, settled }, (data) => [
      ...(data.repeated ? [] : [{ name: "brief.withdrawn", data: { id: data.input.id } }]),
      ...data.ids.map((id) => ({ name: "invitation.withdrawn", data: { id } })),
      ...data.settled,
    ]);
    return new WorkflowResponse(emitEventsStep(events));
  },
);
