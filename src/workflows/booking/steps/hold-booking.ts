import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { HoldInput } from "../../../modules/booking/types";
import { withAlternatives } from "../lib/with-alternatives";

/**
 * Holds an hour for a client. Undone by removing it with its key, so that the client may ask again;
 * a hold that was there before (the same key) stays.
 */
export const holdBookingStep = createStep(
  "hold-booking",
  async (input: HoldInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const { stylist_id, appointment_type_id, mode, starts_at } = input;
    const wanted = { stylist_id, appointment_type_id, mode, around: starts_at };
    const held = await withAlternatives(service, wanted, () => service.holdBooking(input));
    const { repeated, ...booking } = held;
    return new StepResponse({ booking, repeated }, repeated ? null : booking.id);
  },
  async (bookingId, { container }) => {
    if (bookingId) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).undoHold(bookingId);
    }
  },
);
