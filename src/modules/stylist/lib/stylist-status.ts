/** Every state of a stylist. `draft` is where an application starts. */
export const STYLIST_STATUSES = [
  "draft",
  "submitted",
  "changes_requested",
  "approved",
  "suspended",
  "rejected",
] as const;

export type StylistStatus = (typeof STYLIST_STATUSES)[number];

/** What may be done to an application or to a stylist, by its name in the API. */
export const STYLIST_ACTIONS = [
  "submit",
  "approve",
  "request_changes",
  "reject",
  "suspend",
  "reinstate",
  "reopen",
] as const;

export type StylistAction = (typeof STYLIST_ACTIONS)[number];

type Transition = {
  to: StylistStatus;
  event: `stylist.${string}`;
  by: "stylist" | "user";
  /** The stylist is told why, so somebody has to say it. */
  needs_note: boolean;
  needs_complete_profile: boolean;
};

/** Only these are shown to clients and can be booked. */
export const PUBLIC_STYLIST_STATUSES: readonly StylistStatus[] = ["approved"];

/** In these the profile, documents, portfolio and hours may be worked on. */
export const EDITABLE_STYLIST_STATUSES: readonly StylistStatus[] = [
  "draft",
  "submitted",
  "changes_requested",
  "approved",
];

const submit: Transition = {
  to: "submitted",
  event: "stylist.submitted",
  by: "stylist",
  needs_note: false,
  needs_complete_profile: true,
};

const decision = (
  to: StylistStatus,
  event: Transition["event"],
  needs_note = false,
): Transition => ({ to, event, by: "user", needs_note, needs_complete_profile: false });

/** The state machine of a stylist: from, what is done, and what follows. What is not listed is refused. */
const STYLIST_TRANSITIONS: Readonly<
  Record<StylistStatus, Readonly<Partial<Record<StylistAction, Transition>>>>
> = {
  draft: { submit },
  submitted: {
    approve: decision("approved", "stylist.approved"),
    request_changes: decision("changes_requested", "stylist.changes_requested", true),
    reject: decision("rejected", "stylist.rejected", true),
  },
  changes_requested: { submit },
  approved: { suspend: decision("suspended", "stylist.suspended", true) },
  suspended: { reinstate: decision("approved", "stylist.reinstated") },
  rejected: { reopen: decision("changes_requested", "stylist.reopened", true) },
};

/**
 * Looks up a transition.
 *
 * @returns the transition, or undefined when it is not allowed from that state
 */
export function stylistTransition(
  from: StylistStatus,
  action: StylistAction,
): Transition | undefined {
  return STYLIST_TRANSITIONS[from][action];
}

/** What may be done in a state, for those who are shown the choices. */
export function stylistActions(from: StylistStatus): StylistAction[] {
  return STYLIST_ACTIONS.filter((action) => stylistTransition(from, action));
}
