import type { MedusaResponse } from "@medusajs/framework/http";
import { composeBoardWorkflow } from "../../../../workflows/concierge-board/workflows/compose-board";
import { deleteDraftWorkflow } from "../../../../workflows/concierge-board/workflows/delete-draft";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import type { ComposeBody } from "../../../shared/board/fields";
import { readBoard } from "../../../shared/board/read-board";

/** A board as its stylist sees it, with every piece that was ever shared on it. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const actor = { type: "stylist", id: req.stylist.id } as const;
  res.json({ board: await readBoard(req, req.params.id ?? "", actor) });
}

/** Saves the board as it is to be. What lies before the client already is revised by it. */
export async function PUT(req: StylistRequest<ComposeBody>, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const stylist_id = req.stylist.id;
  await composeBoardWorkflow(req.scope).run({ input: { id, stylist_id, ...req.validatedBody } });
  res.json({ board: await readBoard(req, id, { type: "stylist", id: stylist_id }) });
}

/** Throws a draft away. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await deleteDraftWorkflow(req.scope).run({ input: { id, stylist_id: req.stylist.id } });
  res.json({ id, object: "board", deleted: true });
}
