import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { RatingTotals } from "../../../modules/stylist/lib/rating";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import type { PageQuery } from "../../shared/stylist/page";
import { readPublishedReviews } from "./read-reviews";

/** What clients have said about the stylist, as everybody sees it. */
export async function GET(
  req: StylistRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const page = req.validatedQuery;
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "stylist",
    fields: ["id", "rating_count", "rating_sum"],
    filters: { id: req.stylist.id },
  });
  const [stylist] = data as (RatingTotals & { id: string })[];
  const totals = stylist ?? { id: req.stylist.id, rating_count: 0, rating_sum: 0 };
  res.json({ ...(await readPublishedReviews(req.scope, totals, page)), ...page });
}
