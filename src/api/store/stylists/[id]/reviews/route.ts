import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readPublishedReviews } from "../../../../stylist/reviews/read-reviews";
import type { PageQuery } from "../../../../shared/stylist/page";
import { findPublicStylist } from "../../find-public-stylist";

/** The published reviews of an approved stylist, the newest first. */
export async function GET(
  req: MedusaRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const page = req.validatedQuery;
  const stylist = await findPublicStylist(req);
  res.json({ ...(await readPublishedReviews(req.scope, stylist, page)), ...page });
}
