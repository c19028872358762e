import type { MedusaResponse } from "@medusajs/framework/http";
import { STYLIST_LIMITS } from "../../../../modules/stylist/lib/limits";
import { orderPortfolioWorkflow } from "../../../../workflows/stylist-portfolio/workflows/order-portfolio";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { readOwnPortfolio } from "../read-portfolio";
import type { OrderBody } from "../validators";

/** Puts the stylist's portfolio into an order; the first piece is the cover of the profile. */
export async function POST(req: StylistRequest<OrderBody>, res: MedusaResponse): Promise<void> {
  const { ids } = req.validatedBody;
  await orderPortfolioWorkflow(req.scope).run({ input: { stylist_id: req.stylist.id, ids } });
  const page = { limit: STYLIST_LIMITS.portfolio_pieces, offset: 0 };
  res.json({ ...(await readOwnPortfolio(req.scope, req.stylist.id, page)), ...page });
}
