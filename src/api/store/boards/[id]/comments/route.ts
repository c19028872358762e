import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { commentBoardWorkflow } from "../../../../../workflows/concierge-board/workflows/comment-board";
import type { CommentBody } from "../../../../shared/board/fields";
import { readBoard } from "../../../../shared/board/read-board";

/** Says something about the board or one piece of it. */
export async function POST(
  req: AuthenticatedMedusaRequest<CommentBody>,
  res: MedusaResponse,
): Promise<void> {
  const board_id = req.params.id ?? "";
  const actor = { type: "customer", id: req.auth_context.actor_id } as const;
  const { text, item_id = null } = req.validatedBody;
  await commentBoardWorkflow(req.scope).run({ input: { board_id, actor, text, item_id } });
  res.status(201).json({ board: await readBoard(req, board_id, actor) });
}
