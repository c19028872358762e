import type { BookingDTO, TransitionInput } from "../../../modules/booking/types";
import type { UnsettledInvitation } from "../../../modules/concierge/settlement-records";
import type { InvitationDTO } from "../../../modules/concierge/types";

type Answer = Pick<InvitationDTO, "decline_reason" | "alternative_starts"> & {
  status: UnsettledInvitation["status"];
};
type Appointment = Pick<
  BookingDTO,
  "id" | "status" | "confirmation" | "customer_id" | "stylist_id"
>;

/**
 * What becomes of an hour that came with an invitation, when the invitation has its answer: the
 * acceptance makes the appointment, anything else lets the hour go. An appointment that is one
 * already, or that is over, stays as it is.
 *
 * @returns the transitions of the booking, in their order
 */
export function settlementPlan(answer: Answer, booking: Appointment): TransitionInput[] {
  const { id, status, confirmation } = booking;
  const client = { type: "customer", id: booking.customer_id } as const;
  const stylist = { type: "stylist", id: booking.stylist_id } as const;
  const house = { type: "user", id: null } as const;
  const confirm: TransitionInput = { id, to: "confirmed", actor: stylist };
  if (status !== "held" && status !== "requested") {
    return [];
  }
  if (answer.status === "accepted") {
    if (status === "requested") {
      return [confirm];
    }
    // The client asked for this hour when they invited: the stylist's yes is all that was missing.
    return confirmation === "instant"
      ? [{ ...confirm, actor: client }]
      : [{ id, to: "requested", actor: client }, confirm];
  }
  if (answer.status === "declined" && status === "requested") {
    const { decline_reason: reason, alternative_starts: alternatives } = answer;
    return [{ id, to: "declined", actor: stylist, reason, alternatives }];
  }
  const isClock = answer.status === "expired" && status === "requested";
  return [{ id, to: "cancelled", actor: isClock ? house : client }];
}
