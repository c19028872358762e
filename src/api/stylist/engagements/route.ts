import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import type { EngagementsQuery } from "../../shared/concierge/engagements-query";
import { readEngagementsPage } from "../../shared/concierge/shape-engagement";

/** The stylist's engagements, active ones first. */
export async function GET(
  req: StylistRequest<unknown, EngagementsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const stylist_id = req.stylist.id;
  res.json(await readEngagementsPage(req, "stylist", { stylist_id, ...req.validatedQuery }));
}
