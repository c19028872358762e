import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { moderateReviewWorkflow } from "../../../../../workflows/stylist-review/workflows/moderate-review";
import type { RejectBody } from "../../../../stylist/reviews/validators";
import { readAdminReviews } from "../../read-admin-reviews";

/** Keeps a review from everybody, or takes it down again. */
export async function POST(
  req: AuthenticatedMedusaRequest<RejectBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "" } = req.params;
  const { note } = req.validatedBody;
  await moderateReviewWorkflow(req.scope).run({
    input: { id, to: "rejected", moderated_by: req.auth_context.actor_id, note },
  });
  const { reviews } = await readAdminReviews(req.scope, { id }, { limit: 1, offset: 0 });
  res.json({ review: reviews[0] });
}
