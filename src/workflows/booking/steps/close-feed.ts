import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

/** Voids the secret address of a stylist's diary. Not undone: closed is the safe side. */
export const closeFeedStep = createStep(
  "close-feed",
  async ({ stylist_id }: { stylist_id: string }, { container }) => {
    await container.resolve<BookingModuleService>(BOOKING_MODULE).clearFeedToken(stylist_id);
    return new StepResponse({ stylist_id });
  },
);
