import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { decidePieceWorkflow } from "../../../../../../../workflows/concierge-board/workflows/decide-piece";
import { readBoard } from "../../../../../../shared/board/read-board";
import type { VerdictBody } from "../../../../validators";

/** Keeps or passes a piece, asks for another size, or takes the verdict back. */
export async function POST(
  req: AuthenticatedMedusaRequest<VerdictBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: board_id = "", item_id = "" } = req.params;
  const customer_id = req.auth_context.actor_id;
  await decidePieceWorkflow(req.scope).run({
    input: { board_id, item_id, customer_id, ...req.validatedBody },
  });
  res.json({ board: await readBoard(req, board_id, { type: "customer", id: customer_id }) });
}
