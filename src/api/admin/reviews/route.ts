import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AdminReviewsQuery } from "../../stylist/reviews/validators";
import { readAdminReviews } from "./read-admin-reviews";

/** Reviews of stylists, for staff to moderate. */
export async function GET(
  req: MedusaRequest<unknown, AdminReviewsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { limit, offset, ...filters } = req.validatedQuery;
  const page = { limit, offset };
  res.json({ ...(await readAdminReviews(req.scope, filters, page)), ...page });
}
