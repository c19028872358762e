import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type ReplyToReviewInput, replyToReviewStep } from "../steps/reply-to-review";

/** A stylist answers a published review of theirs, once; emits `stylist_review.answered`. */
export const replyToReviewWorkflow = createWorkflow(
  "reply-to-review",
  (input: WorkflowData<ReplyToReviewInput>) => {
    const review = replyToReviewStep(input);
    emitEventStep({ eventName: "stylist_review.answered", data: review });
    return new WorkflowResponse(review);
  },
);
