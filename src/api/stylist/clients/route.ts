import type { MedusaResponse } from "@medusajs/framework/http";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import type { PageQuery } from "../../shared/stylist/page";
import { readClients } from "./read-clients";

/** The stylist's clients, those they dress now first. */
export async function GET(
  req: StylistRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  res.json(await readClients(req.scope, req.stylist.id, req.validatedQuery));
}
