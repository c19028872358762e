import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeBriefPictureWorkflow } from "../../../../../../workflows/concierge/workflows/remove-brief-picture";

/** Removes a picture of an open brief, file and all. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: brief_id = "", picture_id: id = "" } = req.params;
  const customer_id = req.auth_context.actor_id;
  await removeBriefPictureWorkflow(req.scope).run({ input: { id, brief_id, customer_id } });
  res.json({ id, object: "brief_picture", deleted: true });
}
