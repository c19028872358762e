/** Every state a board can be in. `draft` is where it starts. */
export const BOARD_STATUSES = [
  "draft",
  "shared",
  "approved",
  "ordered",
  "expired",
  "withdrawn",
] as const;

export type BoardStatus = (typeof BOARD_STATUSES)[number];

export const BOARD_ACTIONS = [
  "edit",
  "delete",
  "share",
  "revise",
  "withdraw",
  "verdict",
  "approve",
  "comment",
  "reopen",
  "order",
  "expire",
] as const;

export type BoardAction = (typeof BOARD_ACTIONS)[number];

/** Who acts on a board: its client, the stylist engaged now, or the house's clock and workflows. */
export type BoardActorType = "customer" | "stylist" | "system";

type BoardTransition = { to: BoardStatus; by: readonly BoardActorType[] };

const TALK: BoardTransition["by"] = ["customer", "stylist"];

/**
 * The state machine of a board: what is not listed is refused. Staying put is listed where something
 * about the board may change without its state.
 */
const BOARD_TRANSITIONS: Readonly<
  Record<BoardStatus, Readonly<Partial<Record<BoardAction, BoardTransition>>>>
> = {
  draft: {
    edit: { to: "draft", by: ["stylist"] },
    delete: { to: "draft", by: ["stylist"] },
    share: { to: "shared", by: ["stylist"] },
  },
  shared: {
    revise: { to: "shared", by: ["stylist"] },
    withdraw: { to: "withdrawn", by: ["stylist"] },
    verdict: { to: "shared", by: ["customer"] },
    approve: { to: "approved", by: ["customer"] },
    comment: { to: "shared", by: TALK },
    expire: { to: "expired", by: ["system"] },
  },
  approved: {
    comment: { to: "approved", by: TALK },
    // A piece was sold before the order: the client chooses again among what is left.
    reopen: { to: "shared", by: ["system"] },
    order: { to: "ordered", by: ["system"] },
  },
  ordered: { comment: { to: "ordered", by: TALK } },
  expired: {
    edit: { to: "expired", by: ["stylist"] },
    // With the prices of that day.
    share: { to: "shared", by: ["stylist"] },
    comment: { to: "expired", by: TALK },
  },
  withdrawn: {},
};

/**
 * The state that an action leads to.
 *
 * @returns undefined when the state machine has no such action
 */
export function boardTransition(
  from: BoardStatus,
  action: BoardAction,
): BoardTransition | undefined {
  return BOARD_TRANSITIONS[from][action];
}

/** What this actor may do with a board in this state. */
export function boardActions(from: BoardStatus, actor: BoardActorType): BoardAction[] {
  return BOARD_ACTIONS.filter(
    (action) => BOARD_TRANSITIONS[from][action]?.by.includes(actor) ?? false,
  );
}

/**
 * The state as everybody is to see it: a shared board whose time is over counts as expired before
 * anything has written that down.
 */
export function effectiveBoardStatus(
  status: BoardStatus,
  expiresAt: Date | null,
  now: Date,
): BoardStatus {
  return status === "shared" && expiresAt !== null && expiresAt <= now ? "expired" : status;
}
