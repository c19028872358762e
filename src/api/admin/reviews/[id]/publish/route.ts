import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { moderateReviewWorkflow } from "../../../../../workflows/stylist-review/workflows/moderate-review";
import type { PublishBody } from "../../../../stylist/reviews/validators";
import { readAdminReviews } from "../../read-admin-reviews";

/** Shows a review to everybody. */
export async function POST(
  req: AuthenticatedMedusaRequest<PublishBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "" } = req.params;
  const { note } = req.validatedBody;
  await moderateReviewWorkflow(req.scope).run({
    input: { id, to: "published", moderated_by: req.auth_context.actor_id, note },
  });
  const { reviews } = await readAdminReviews(req.scope, { id }, { limit: 1, offset: 0 });
  res.json({ review: reviews[0] });
}
