/** Every state an engagement can be in. `active` is where it starts. */
export const ENGAGEMENT_STATUSES = ["active", "completed", "cancelled"] as const;

export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

export const ENGAGEMENT_ACTIONS = ["complete", "cancel", "reassign"] as const;

export type EngagementAction = (typeof ENGAGEMENT_ACTIONS)[number];

/** Who acts on an engagement: its client, its stylist, the house's staff, or its workflows. */
export const ENGAGEMENT_ACTORS = ["customer", "stylist", "user", "system"] as const;

export type EngagementActorType = (typeof ENGAGEMENT_ACTORS)[number];

export type EngagementTransition = {
  to: EngagementStatus;
  by: readonly EngagementActorType[];
  /** Name of the event that follows. */
  event: string;
};

/** The state machine of an engagement: what is not listed is refused. */
const ENGAGEMENT_TRANSITIONS: Readonly<
  Record<EngagementStatus, Readonly<Partial<Record<EngagementAction, EngagementTransition>>>>
> = {
  active: {
    complete: { to: "completed", by: ["stylist", "user"], event: "engagement.completed" },
    cancel: { to: "cancelled", by: ["user", "system"], event: "engagement.cancelled" },
    reassign: { to: "active", by: ["user"], event: "engagement.reassigned" },
  },
  completed: {},
  cancelled: {},
};

/**
 * Looks up a transition.
 *
 * @returns undefined when the state machine has none
 */
export function engagementTransition(
  from: EngagementStatus,
  action: EngagementAction,
): EngagementTransition | undefined {
  return ENGAGEMENT_TRANSITIONS[from][action];
}

/** What this actor may do with an engagement in this state. */
export function engagementActions(
  from: EngagementStatus,
  actor: EngagementActorType,
): EngagementAction[] {
  return ENGAGEMENT_ACTIONS.filter(
    (action) => ENGAGEMENT_TRANSITIONS[from][action]?.by.includes(actor) ?? false,
  );
}
