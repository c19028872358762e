import type { MedusaResponse } from "@medusajs/framework/http";
import { shareBoardWorkflow } from "../../../../../workflows/concierge-board/workflows/share-board";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import { readBoard } from "../../../../shared/board/read-board";

/** Lays the board before its client: its prices hold from now until it expires. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const stylist_id = req.stylist.id;
  await shareBoardWorkflow(req.scope).run({ input: { id, stylist_id } });
  res.json({ board: await readBoard(req, id, { type: "stylist", id: stylist_id }) });
}
