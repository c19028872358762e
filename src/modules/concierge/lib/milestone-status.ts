import type { EngagementActorType } from "./engagement-status";

/** Every state a milestone can be in. `open` is where it starts. */
export const MILESTONE_STATUSES = ["open", "done", "dropped"] as const;

export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** Whose turn it is. */
export const NEXT_ACTORS = ["client", "stylist", "house"] as const;

export type NextActor = (typeof NEXT_ACTORS)[number];

export const MILESTONE_ACTIONS = ["finish", "drop", "reopen"] as const;

export type MilestoneAction = (typeof MILESTONE_ACTIONS)[number];

export type MilestoneTransition = {
  to: MilestoneStatus;
  by: readonly EngagementActorType[];
  /** Kind of the entry in the engagement's timeline. */
  event: string;
};

const LEADING: readonly EngagementActorType[] = ["stylist", "user", "system"];

/** The state machine of a milestone: what is not listed is refused. */
const MILESTONE_TRANSITIONS: Readonly<
  Record<MilestoneStatus, Readonly<Partial<Record<MilestoneAction, MilestoneTransition>>>>
> = {
  open: {
    finish: { to: "done", by: ["customer", ...LEADING], event: "milestone_done" },
    drop: { to: "dropped", by: LEADING, event: "milestone_dropped" },
  },
  done: { reopen: { to: "open", by: LEADING, event: "milestone_reopened" } },
  dropped: { reopen: { to: "open", by: LEADING, event: "milestone_reopened" } },
};

/**
 * Looks up a transition.
 *
 * @returns undefined when the state machine has none
 */
export function milestoneTransition(
  from: MilestoneStatus,
  action: MilestoneAction,
): MilestoneTransition | undefined {
  return MILESTONE_TRANSITIONS[from][action];
}

/**
 * What this actor may do with a milestone. A client finishes only what is theirs to do.
 */
export function milestoneActions(
  from: MilestoneStatus,
  actor: EngagementActorType,
  nextActor: NextActor,
): MilestoneAction[] {
  return MILESTONE_ACTIONS.filter((action) => {
    const isAllowed = MILESTONE_TRANSITIONS[from][action]?.by.includes(actor) ?? false;
    return isAllowed && (actor !== "customer" || nextActor === "client");
  });
}
