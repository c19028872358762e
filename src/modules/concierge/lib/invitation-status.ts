/** Every state an invitation can be in. `pending` is where it starts. */
export const INVITATION_STATUSES = [
  "pending",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
] as const;

export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export const INVITATION_ACTIONS = ["accept", "decline", "withdraw", "expire"] as const;

export type InvitationAction = (typeof INVITATION_ACTIONS)[number];

/** Who acts on an invitation: the client, the stylist, or the house's clock and workflows. */
export type InvitationActor = "customer" | "stylist" | "system";

export type InvitationTransition = {
  to: InvitationStatus;
  by: readonly InvitationActor[];
  /** Name of the event that follows. */
  event: string;
};

/** The state machine of an invitation: what is not listed is refused. */
const INVITATION_TRANSITIONS: Readonly<
  Record<InvitationStatus, Readonly<Partial<Record<InvitationAction, InvitationTransition>>>>
> = {
  pending: {
    accept: { to: "accepted", by: ["stylist"], event: "invitation.accepted" },
    decline: { to: "declined", by: ["stylist"], event: "invitation.declined" },
    // The house takes it back for the client when another stylist has accepted the brief.
    withdraw: { to: "withdrawn", by: ["customer", "system"], event: "invitation.withdrawn" },
    expire: { to: "expired", by: ["system"], event: "invitation.expired" },
  },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
};

/**
 * Looks up a transition.
 *
 * @returns undefined when the state machine has none
 */
export function invitationTransition(
  from: InvitationStatus,
  action: InvitationAction,
): InvitationTransition | undefined {
  return INVITATION_TRANSITIONS[from][action];
}

/** What this actor may do with an invitation in this state. */
export function invitationActions(
  from: InvitationStatus,
  actor: InvitationActor,
): InvitationAction[] {
  return INVITATION_ACTIONS.filter(
    (action) => INVITATION_TRANSITIONS[from][action]?.by.includes(actor) ?? false,
  );
}

/**
 * The state as everybody is to see it: an invitation whose time is over counts as expired before
 * anything has written that down.
 */
export function effectiveInvitationStatus(
  status: InvitationStatus,
  expiresAt: Date,
  now: Date,
): InvitationStatus {
  return status === "pending" && expiresAt <= now ? "expired" : status;
}
