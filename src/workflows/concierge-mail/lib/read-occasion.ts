import type { MedusaContainer } from "@medusajs/framework/types";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import { concierge } from "../../concierge/lib/concierge";

/** What a mail is about, whichever kind of thing its event names. */
export type Occasion = {
  customer_id: string;
  stylist_id: string;
  /** Of the brief, engagement or board. */
  title: string;
  said: string | null;
  until: Date | null;
  offered: readonly Date[];
  /** What makes this mail another one than the last about the same thing. */
  turn: string;
  /** Whether there is an hour to meet. */
  has_hour: boolean;
  ids: { invitation?: string; brief: string; engagement: string | null; board?: string };
};

async function hasHour(container: MedusaContainer, bookingId: string | null): Promise<boolean> {
  if (!bookingId) {
    return false;
  }
  const booking = await container
    .resolve<BookingModuleService>(BOOKING_MODULE)
    .getBooking(bookingId);
  return booking.status === "confirmed";
}

async function ofInvitation(
  container: MedusaContainer,
  event: string,
  id: string,
): Promise<Occasion> {
  const service = concierge(container);
  const invitation = await service.getInvitation(id);
  const brief = await service.getBrief(invitation.brief_id);
  const isInvited = event === "invitation.created";
  const isDeclined = event === "invitation.declined";
  return {
    ...{ customer_id: invitation.customer_id, stylist_id: invitation.stylist_id },
    title: brief.title,
    said: isInvited ? invitation.message : isDeclined ? invitation.decline_reason : null,
    until: isInvited ? new Date(invitation.expires_at) : null,
    offered: isDeclined ? invitation.alternative_starts.map((start) => new Date(start)) : [],
    turn: "",
    has_hour: await hasHour(container, invitation.booking_id),
    ids: { invitation: id, brief: brief.id, engagement: invitation.engagement_id },
  };
}

async function ofEngagement(container: MedusaContainer, id: string): Promise<Occasion> {
  const engagement = await concierge(container).getEngagement(id, { type: "system", id: null });
  const { customer_id, stylist_id, title, version, brief_id } = engagement;
  return {
    ...{ customer_id, stylist_id, title, said: null, until: null, offered: [] },
    turn: String(version),
    has_hour: false,
    ids: { brief: brief_id, engagement: id },
  };
}

async function ofBoard(container: MedusaContainer, event: string, id: string): Promise<Occasion> {
  const service = concierge(container);
  const { board } = await service.getBoard(id, null);
  const isForClient = event === "board.shared" || event === "board.revised";
  const engagement = await service.getEngagement(board.engagement_id, { type: "system", id: null });
  return {
    customer_id: board.customer_id,
    stylist_id: engagement.stylist_id,
    title: board.title,
    said: isForClient ? board.note : null,
    until: isForClient ? board.expires_at : null,
    offered: [],
    turn: String(board.revision),
    has_hour: false,
    ids: { brief: engagement.brief_id, engagement: engagement.id, board: id },
  };
}

/**
 * Reads what has happened.
 *
 * @param event such as `board.shared`, and the id of the board, invitation or engagement
 * @throws HouseError 404 when it is gone
 */
export function readOccasion(
  container: MedusaContainer,
  event: string,
  id: string,
): Promise<Occasion> {
  if (event.startsWith("invitation.")) {
    return ofInvitation(container, event, id);
  }
  return event.startsWith("board.") ? ofBoard(container, event, id) : ofEngagement(container, id);
}
