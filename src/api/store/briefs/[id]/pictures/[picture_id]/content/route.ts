import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendPicture } from "../../../../../../shared/concierge/send-picture";
import { findOwnBrief } from "../../../../read-brief";

/** A private picture of the client's own brief. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  await sendPicture(req, res, await findOwnBrief(req.scope, id, req.auth_context.actor_id));
}
