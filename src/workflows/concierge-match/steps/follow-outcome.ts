import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type { OutcomeSource } from "../../../modules/concierge/match-types";
import type ConciergeModuleService from "../../../modules/concierge/service";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

export type FollowOutcomeInput = { event: string; id: string };

/** Events after which it is looked at again what came of an answer. */
export const EVENTS_OF_OUTCOMES = [
  "invitation.created",
  "invitation.accepted",
  "invitation.declined",
  "invitation.expired",
  "invitation.withdrawn",
  "engagement.started",
  "engagement.completed",
  "engagement.cancelled",
  "board.approved",
  "stylist_review.published",
  "stylist_review.rejected",
];

/** Derives what came of answers from how things are now: twice, or late, gives the same. */
export const followOutcomeStep = createStep(
  "follow-outcome",
  async ({ event, id }: FollowOutcomeInput, { container }) => {
    const concierge = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
    const [kind] = event.split(".");
    if (kind === "stylist_review") {
      const reviews = container.resolve<StylistModuleService>(STYLIST_MODULE);
      const [review] = await reviews.listStylistReviews({ id });
      if (review) {
        const rating = review.status === "published" ? review.rating : null;
        await concierge.followMatchOutcome({ booking_id: review.booking_id, rating });
      }
      return new StepResponse(id);
    }
    await concierge.followMatchOutcome({ [`${kind}_id`]: id } as OutcomeSource);
    return new StepResponse(id);
  },
);
