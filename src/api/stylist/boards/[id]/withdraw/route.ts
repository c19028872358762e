import type { MedusaResponse } from "@medusajs/framework/http";
import { withdrawBoardWorkflow } from "../../../../../workflows/concierge-board/workflows/withdraw-board";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { readBoard } from "../../../../shared/board/read-board";

/** Takes a shared board away from its client. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const stylist_id = req.stylist.id;
  await withdrawBoardWorkflow(req.scope).run({ input: { id, stylist_id } });
  res.json({ board: await readBoard(req, id, { type: "stylist", id: stylist_id }) });
}
