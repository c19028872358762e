import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createReviewStep } from "../steps/create-review";
import { readReviewableBookingStep } from "../steps/read-reviewable-booking";

type WriteReviewInput = { booking_id: string; customer_id: string; rating: number; text: string };

/** A client writes about a completed appointment of theirs. Nobody sees it until staff publish it. */
export const writeReviewWorkflow = createWorkflow(
  "write-review",
  (input: WorkflowData<WriteReviewInput>) => {
    const booking = readReviewableBookingStep(input);
    const data = transform({ input, booking }, ({ input: said, booking: { stylist_id } }) => ({
      ...said,
      stylist_id,
    }));
    const review = createReviewStep(data);
    emitEventStep({ eventName: "stylist_review.created", data: review });
    return new WorkflowResponse(review);
  },
);
