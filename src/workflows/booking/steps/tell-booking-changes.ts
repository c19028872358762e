import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import { tellChange } from "../lib/tell-change";

/**
 * Tells people what has happened to one booking, as far as nobody has or is about to. What could not be
 * sent is given back, so that the event may come again, or the job take it on.
 */
export const tellBookingChangesStep = createStep(
  "tell-booking-changes",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const claimed = await service.claimUntoldChanges(id);
    const failures: unknown[] = [];
    for (const change of claimed) {
      try {
        await tellChange(container, change);
      } catch (error) {
        failures.push(error);
        await service.releaseUntoldChange(change);
      }
    }
    if (failures.length > 0) {
      throw failures[0];
    }
    return new StepResponse({ told: claimed.length });
  },
);
