import { boardPath, changeBoard } from "@/features/board/server/board-service";
import { commentSchema } from "@/features/board/server/schemas";
import { handle } from "@/lib/session";

/** Says something about a piece or the whole board. */
export const POST = handle({ signedIn: true, body: commentSchema }, (context) =>
  changeBoard(context.api, `${boardPath(context)}/comments`, context.body),
);
