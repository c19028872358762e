import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { closeFeedStep } from "../steps/close-feed";

/** Voids the secret address of a stylist's diary and emits `calendar_feed.closed`. */
export const closeCalendarFeedWorkflow = createWorkflow(
  "close-calendar-feed",
  (input: { stylist_id: string }) => {
    const closed = closeFeedStep(input);
    emitEventStep({ eventName: "calendar_feed.closed", data: closed });
    return new WorkflowResponse(closed);
  },
);
