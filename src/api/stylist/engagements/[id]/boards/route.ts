import type { MedusaResponse } from "@medusajs/framework/http";
import { createBoardWorkflow } from "../../../../../workflows/concierge-board/workflows/create-board";
import type { StylistRequest } from "../../../../middlewares/stylist-actor";
import type { NewBoardBody } from "../../../../shared/board/fields";
import { readBoard } from "../../../../shared/board/read-board";

/** Opens an empty draft for the client of an engagement. */
export async function POST(req: StylistRequest<NewBoardBody>, res: MedusaResponse): Promise<void> {
  const stylist_id = req.stylist.id;
  const { result } = await createBoardWorkflow(req.scope).run({
    input: { engagement_id: req.params.id ?? "", stylist_id, ...req.validatedBody },
  });
  const board = await readBoard(req, result.id, { type: "stylist", id: stylist_id });
  res.status(201).json({ board });
}
