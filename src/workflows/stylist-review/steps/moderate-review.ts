import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { ModerateReviewInput } from "../../../modules/stylist/types";

const moderateReviewStepId = "moderate-stylist-review";

/** Publishes or rejects a review, totals included; undone by the state before. */
export const moderateReviewStep = createStep(
  moderateReviewStepId,
  async (input: ModerateReviewInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const moderation = await service.moderateReview(input);
    return new StepResponse({ id: input.id, event: `stylist_review.${input.to}` }, moderation);
  },
  async (moderation, { container }) => {
    if (moderation) {
      const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
      await service.undoReviewModeration(moderation);
    }
  },
);
