import type { MedusaResponse } from "@medusajs/framework/http";
import { noSuchBrief } from "../../../../../../../modules/concierge/lib/refusals";
import type { StylistRequest } from "../../../../../../middlewares/stylist-actor";
import { conciergeReader } from "../../../../../../shared/concierge/concierge-reader";
import { sendPicture } from "../../../../../../shared/concierge/send-picture";

/** A private picture of a brief that the stylist is invited to, or dresses for. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const reader = conciergeReader(req.scope);
  if (!(await reader.mayStylistSeeBrief(id, req.stylist.id))) {
    throw noSuchBrief();
  }
  await sendPicture(req, res, await reader.getBrief(id));
}
