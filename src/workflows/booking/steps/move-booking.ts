import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { RescheduleInput } from "../../../modules/booking/types";
import { withAlternatives } from "../lib/with-alternatives";

/** Moves a booking to another hour in one statement; undone by moving it back. */
export const moveBookingStep = createStep(
  "move-booking",
  async (input: RescheduleInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const wanted = async () => {
      const { stylist_id, appointment_type_id, mode } = await service.getBooking(input.id);
      const exclude_booking_id = input.id;
      return { stylist_id, appointment_type_id, mode, around: input.starts_at, exclude_booking_id };
    };
    const change = await withAlternatives(service, wanted, () => service.rescheduleBooking(input));
    return new StepResponse(change, change.repeated ? null : change.change_id);
  },
  async (changeId, { container }) => {
    if (changeId) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).undoBookingChange(changeId);
    }
  },
);
