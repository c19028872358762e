import type { MedusaContainer } from "@medusajs/framework/types";
import { invitationActions } from "../../../modules/concierge/lib/invitation-status";
import type { BriefDTO, InvitationDTO } from "../../../modules/concierge/types";
import { conciergeReader } from "./concierge-reader";
import { readHours, readPeople } from "./read-people";
import { shapeBrief, shapeClosedBrief } from "./shape-brief";

function briefFor(invitation: InvitationDTO, brief: BriefDTO) {
  const { status, engagement_id } = invitation;
  const isOpen = status === "pending" || (status === "accepted" && engagement_id !== null);
  return isOpen ? shapeBrief(brief, "stylist") : shapeClosedBrief(brief);
}

/**
 * Invitations as one of the two sides sees them: a stylist with the client's name and the brief, a
 * client without.
 */
export async function shapeInvitations(
  scope: MedusaContainer,
  invitations: readonly InvitationDTO[],
  actor: "customer" | "stylist",
) {
  const isStylist = actor === "stylist";
  const briefIds = invitations.map(({ brief_id }) => brief_id);
  const [people, hours, found] = await Promise.all([
    readPeople(scope, {
      stylists: invitations.map(({ stylist_id }) => stylist_id),
      clients: isStylist ? invitations.map(({ customer_id }) => customer_id) : [],
    }),
    readHours(
      scope,
      invitations.map(({ booking_id }) => booking_id),
    ),
    isStylist ? conciergeReader(scope).briefsById(briefIds) : [],
  ]);
  const briefs = new Map(found.map((brief) => [brief.id, brief]));
  return invitations.map((invitation) => {
    const { customer_id, stylist_id, booking_id } = invitation;
    const brief = briefs.get(invitation.brief_id);
    return {
      id: invitation.id,
      status: invitation.status,
      message: invitation.message,
      expires_at: invitation.expires_at,
      brief_id: invitation.brief_id,
      decline_reason: invitation.decline_reason,
      alternative_starts: invitation.alternative_starts,
      answered_at: invitation.answered_at,
      engagement_id: invitation.engagement_id,
      created_at: invitation.created_at,
      stylist: people.stylist(stylist_id),
      ...(isStylist && { client: people.client(customer_id) }),
      ...(brief && { brief: briefFor(invitation, brief) }),
      booking: (booking_id !== null && hours.get(booking_id)) || null,
      can: invitationActions(invitation.status, actor),
    };
  });
}

/** One invitation, likewise. */
export async function shapeOneInvitation(
  scope: MedusaContainer,
  invitation: InvitationDTO,
  actor: "customer" | "stylist",
) {
  const [shaped] = await shapeInvitations(scope, [invitation], actor);
  return shaped;
}
