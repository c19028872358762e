import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";

export type ReplyToReviewInput = { id: string; stylist_id: string; reply: string };

const replyToReviewStepId = "reply-to-stylist-review";

/** Writes the stylist's one answer under a published review; undone by taking it away. */
export const replyToReviewStep = createStep(
  replyToReviewStepId,
  async (input: ReplyToReviewInput, { container }) => {
    await container.resolve<StylistModuleService>(STYLIST_MODULE).replyToReview(input);
    return new StepResponse({ id: input.id }, input.id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).undoReviewReply(id);
    }
  },
);
