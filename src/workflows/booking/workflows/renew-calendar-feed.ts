import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { renewFeedTokenStep } from "../steps/renew-feed-token";

/** Gives a stylist's diary a new secret address and emits `calendar_feed.renewed`, without it. */
export const renewCalendarFeedWorkflow = createWorkflow(
  "renew-calendar-feed",
  (input: { stylist_id: string }) => {
    const renewed = renewFeedTokenStep(input);
    const data = transform({ input }, ({ input: { stylist_id } }) => ({ stylist_id }));
    emitEventStep({ eventName: "calendar_feed.renewed", data });
    return new WorkflowResponse(renewed);
  },
);
