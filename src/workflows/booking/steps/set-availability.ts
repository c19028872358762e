import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { AvailabilityInput } from "../../../modules/booking/types";

export type SetAvailabilityInput = { stylist_id: string; availability: AvailabilityInput };

/** Replaces what is given of a stylist's hours and places; undone by writing back what was there. */
export const setAvailabilityStep = createStep(
  "set-availability",
  async ({ stylist_id, availability }: SetAvailabilityInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const before = await service.getAvailability(stylist_id);
    const after = await service.setAvailability(stylist_id, availability);
    return new StepResponse(after, { stylist_id, before });
  },
  async (undo, { container }) => {
    if (undo) {
      const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
      await service.setAvailability(undo.stylist_id, undo.before);
    }
  },
);
