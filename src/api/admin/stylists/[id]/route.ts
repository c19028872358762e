import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readStylistForStaff } from "../read-stylist";

/** Everything the house knows of one stylist. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ stylist: await readStylistForStaff(req.scope, req.params.id ?? "") });
}
