import { isNotFound } from "@/lib/api-error";
import type { Board } from "@/lib/data/board-types";
import { HouseError, type RouteContext, type VisitorCall } from "@/lib/session";

const BOARD_ID = /^board_[A-Za-z0-9]{10,40}$/;
const ITEM_ID = /^bitem_[A-Za-z0-9]{10,40}$/;

type BoardContext = Pick<RouteContext<unknown>, "api" | "params">;

/**
 * Reads a board of the client who is signed in.
 * @returns null for one that is unknown or somebody else's.
 */
export async function ownBoard(api: VisitorCall, id: string): Promise<Board | null> {
  if (!BOARD_ID.test(id)) {
    return null;
  }
  try {
    const { board } = await api<{ board: Board }>(`/store/boards/${id}`);
    return board;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}

/**
 * @returns the API's address of the board that a route is about.
 * @throws HouseError 404 when the address names none.
 */
export function boardPath({ params }: Pick<BoardContext, "params">): string {
  return `/store/boards/${known(params.id, BOARD_ID)}`;
}

/** The same for a piece of it. */
export function itemPath(context: Pick<BoardContext, "params">): string {
  return `${boardPath(context)}/items/${known(context.params.item, ITEM_ID)}`;
}

/** Changes a board. @returns it as it is then. */
export async function changeBoard(api: VisitorCall, path: string, body: unknown): Promise<Board> {
  const { board } = await api<{ board: Board }>(path, { method: "POST", body });
  return board;
}

function known(id: string | undefined, pattern: RegExp): string {
  if (!id || !pattern.test(id)) {
    throw new HouseError(404, "not_found", "not_found", "There is nothing here.");
  }
  return id;
}
