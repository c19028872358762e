import type { MedusaResponse } from "@medusajs/framework/http";
import { removeStylistDocumentWorkflow } from "../../../../workflows/stylist/workflows/remove-stylist-document";
import type { StylistRequest } from "../../../middlewares/stylist-actor";

/** Removes a document, file and all, as long as the house has not received the application. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { result } = await removeStylistDocumentWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", stylist_id: req.stylist.id },
  });
  res.json({ id: result.id, object: "stylist_document", deleted: true });
}
