import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readBoard } from "../../../shared/board/read-board";

/** A board that was shared with the client; its pieces carry what has changed since. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const actor = { type: "customer", id: req.auth_context.actor_id } as const;
  res.json({ board: await readBoard(req, req.params.id ?? "", actor) });
}
