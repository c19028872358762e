import { changeBoard, itemPath } from "@/features/board/server/board-service";
import { verdictSchema } from "@/features/board/server/schemas";
import { handle } from "@/lib/session";

/** Keeps or passes a piece, or takes the word back; may ask for another size. */
export const POST = handle({ signedIn: true, body: verdictSchema }, (context) =>
  changeBoard(context.api, `${itemPath(context)}/verdict`, context.body),
);
