import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readPublicPortfolio } from "../../../../stylist/portfolio/read-portfolio";
import type { PageQuery } from "../../../../shared/stylist/page";
import { findPublicStylist } from "../../find-public-stylist";

/** The portfolio of an approved stylist, in their order. */
export async function GET(
  req: MedusaRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const page = req.validatedQuery;
  const { id } = await findPublicStylist(req);
  res.json({ ...(await readPublicPortfolio(req.scope, id, page)), ...page });
}
