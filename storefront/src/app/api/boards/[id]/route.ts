import { boardPath } from "@/features/board/server/board-service";
import type { Board } from "@/lib/data/board-types";
import { handle } from "@/lib/session";

/** A board with everything marked as it stands this moment. */
export const GET = handle({ signedIn: true }, async (context) => {
  const { board } = await context.api<{ board: Board }>(boardPath(context));
  return board;
});
