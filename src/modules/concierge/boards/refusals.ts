import { conflict, type HouseError } from "../../../lib/house-error";
import {
  type BoardAction,
  boardActions,
  type BoardActorType,
  type BoardStatus,
  boardTransition,
} from "../lib/board-status";
import type { FoundBoard } from "./rows";

const STATE: Readonly<Record<BoardStatus, { code: string; message: string }>> = {
  draft: { code: "board_not_shared", message: "This board has not been shared yet." },
  shared: { code: "board_is_shared", message: "This board lies before its client already." },
  approved: {
    code: "already_approved",
    message: "This board has been approved, so it stays as it is.",
  },
  ordered: {
    code: "already_approved",
    message: "This board has been ordered, so it stays as it is.",
  },
  expired: {
    code: "board_expired",
    message: "The prices of this board have run out. Your stylist can share it again.",
  },
  withdrawn: { code: "board_withdrawn", message: "This board has been withdrawn." },
};

/** 409: the state does not allow it; says which state, and what can be done in it. */
function refused(status: BoardStatus, actor: BoardActorType): HouseError {
  const { code, message } = STATE[status];
  return conflict(code, message, { status, can: boardActions(status, actor) });
}

/**
 * Lets an action through that the board's state, its actor and its engagement allow.
 *
 * @throws HouseError 409 with the state's code, or `engagement_closed`
 */
export function assertBoardAllows(
  { board, engagement }: FoundBoard,
  action: BoardAction,
  actor: BoardActorType,
): void {
  if (!boardTransition(board.status, action)?.by.includes(actor)) {
    throw refused(board.status, actor);
  }
  const isOver =
    engagement.status === "cancelled" || (actor === "stylist" && engagement.status !== "active");
  if (isOver && actor !== "system") {
    throw conflict(
      "engagement_closed",
      "This engagement is over, so its boards stay as they are.",
      {
        status: engagement.status,
      },
    );
  }
}
