import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict } from "../../../lib/house-error";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import { authorName } from "../lib/author-name";

type CreateReviewStepInput = {
  booking_id: string;
  stylist_id: string;
  customer_id: string;
  rating: number;
  text: string;
};

const createReviewStepId = "create-stylist-review";

/** Writes a review, which waits to be published; undone by deleting it. */
export const createReviewStep = createStep(
  createReviewStepId,
  async (input: CreateReviewStepInput, { container }) => {
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    // For the sentence; of two at the same time the unique index lets one through.
    const known = await service.listStylistReviews({ booking_id: input.booking_id }, { take: 1 });
    if (known.length) {
      throw conflict("review_exists", "You have written about this appointment already.");
    }
    const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(input.customer_id);
    const author_name = authorName(customer.first_name ?? null, customer.last_name ?? null);
    const { id } = await service.createStylistReviews({ ...input, author_name });
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).deleteStylistReviews([id]);
    }
  },
);
