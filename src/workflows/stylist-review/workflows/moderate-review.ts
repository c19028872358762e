import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ModerateReviewInput } from "../../../modules/stylist/types";
import { moderateReviewStep } from "../steps/moderate-review";

/** Staff publish or reject a review; emits `stylist_review.published` or `.rejected`. */
export const moderateReviewWorkflow = createWorkflow(
  "moderate-review",
  (input: WorkflowData<ModerateReviewInput>) => {
    const moderation = moderateReviewStep(input);
    const review = transform({ moderation }, ({ moderation: { id } }) => ({ id }));
    emitEventStep({ eventName: moderation.event, data: review });
    return new WorkflowResponse(review);
  },
);
