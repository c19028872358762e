import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

/**
 * Gives a stylist's diary a new secret address. Not undone: a token that nobody was told opens the
 * diary to nobody, and the one before may have been renewed because somebody else knew it.
 */
export const renewFeedTokenStep = createStep(
  "renew-feed-token",
  async ({ stylist_id }: { stylist_id: string }, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    return new StepResponse(await service.rotateFeedToken(stylist_id));
  },
);
