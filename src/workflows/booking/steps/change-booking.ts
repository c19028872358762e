import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { TransitionInput } from "../../../modules/booking/types";
import { eventOfChange } from "../lib/event-of-change";

/** Moves a booking along its state machine; undone by putting back what it was. */
export const changeBookingStep = createStep(
  "change-booking",
  async (input: TransitionInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const change = await service.transitionBooking(input);
    const event = eventOfChange(change.booking, input.actor.type);
    return new StepResponse({ ...change, event }, change.repeated ? null : change.change_id);
  },
  async (changeId, { container }) => {
    if (changeId) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).undoBookingChange(changeId);
    }
  },
);
