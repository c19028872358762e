import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { readClient } from "../read-clients";

/** One client of the stylist: profile, engagements, what was bought. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  res.json({ client: await readClient(req.scope, req.stylist.id, req.params.id ?? "") });
}
