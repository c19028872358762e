import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { labelFacets } from "./facet-labels";
import { listStylists } from "./list-stylists";
import type { StylistListQuery } from "./validators";

/** The approved stylists of the house. */
export async function GET(
  req: MedusaRequest<unknown, StylistListQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { limit, offset } = req.validatedQuery;
  const { stylists, facets, count } = await listStylists(req.scope, req.validatedQuery);
  res.json({ stylists, facets: labelFacets(facets, req.locale), count, limit, offset });
}
