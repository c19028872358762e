import { conflict, type HouseError, notFound } from "../../../lib/house-error";
import type { BriefStatus } from "./brief-vocabulary";
import type { EngagementStatus } from "./engagement-status";
import type { InvitationStatus } from "./invitation-status";

/** 404: unknown, or somebody else's. */
export function noSuchBrief(): HouseError {
  return notFound("There is no such brief.");
}

/** 404 */
export function noSuchInvitation(): HouseError {
  return notFound("There is no such invitation.");
}

/** 404 */
export function noSuchEngagement(): HouseError {
  return notFound("There is no such engagement.");
}

/** 404 */
export function noSuchMilestone(): HouseError {
  return notFound("There is no such milestone.");
}

const BRIEF_WORDS: Readonly<Record<Exclude<BriefStatus, "open">, string>> = {
  engaged: "A stylist works on this brief. Write to them about what has changed.",
  closed: "This brief is closed. Begin a new one.",
  withdrawn: "This brief was withdrawn. Begin a new one.",
};

/** 409: the brief is not to be changed, nor are stylists invited to it. */
export function briefNotOpen(status: Exclude<BriefStatus, "open">): HouseError {
  return conflict("brief_not_open", BRIEF_WORDS[status], { status });
}

/** 409 for a stylist who comes after another one. */
export function briefTaken(): HouseError {
  return conflict(
    "brief_taken",
    "The client has found their stylist for this brief. Nothing is left for you to do.",
  );
}

const INVITATION_WORDS: Readonly<Record<Exclude<InvitationStatus, "pending">, string>> = {
  accepted: "This invitation has been accepted. Go on in the engagement.",
  declined: "This invitation has been declined. The client may send another one.",
  expired: "This invitation has expired. The client may send another one.",
  withdrawn: "The client has withdrawn this invitation. Nothing is left to do.",
};

/** 409: the invitation has had its answer, or its time is over. */
export function invitationAnswered(status: Exclude<InvitationStatus, "pending">): HouseError {
  return conflict(`invitation_${status}`, INVITATION_WORDS[status], { status });
}

/** 409: as many clients as the stylist takes at the same time. */
export function stylistFull(capacity: number, engaged: number): HouseError {
  return conflict(
    "stylist_full",
    "Every place of this stylist is taken. Complete an engagement or raise the capacity first.",
    { capacity, engaged },
  );
}

const ENGAGEMENT_WORDS: Readonly<Record<EngagementStatus, string>> = {
  active: "This engagement is active, so this cannot be done with it.",
  completed: "This engagement is completed. Begin a new brief to go on together.",
  cancelled: "This engagement was cancelled. Begin a new brief.",
};

/** 409: the state of the engagement does not allow it. */
export function engagementRefused(status: EngagementStatus): HouseError {
  return conflict(
    status === "active" ? "engagement_transition_refused" : "engagement_ended",
    ENGAGEMENT_WORDS[status],
    { status },
  );
}
