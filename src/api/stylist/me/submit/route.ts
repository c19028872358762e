import type { MedusaResponse } from "@medusajs/framework/http";
import { changeStylistStatusWorkflow } from "../../../../workflows/stylist/workflows/change-stylist-status";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { readOwnStylist } from "../../../shared/stylist/own-stylist";

/** Hands the application to the house. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id } = req.stylist;
  await changeStylistStatusWorkflow(req.scope).run({
    input: { id, action: "submit", actor: { type: "stylist", id } },
  });
  res.json({ stylist: await readOwnStylist(req.scope, id) });
}
