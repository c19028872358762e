import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

/** Takes a kind of appointment away, keeping its row for the bookings of it; undone by putting it back. */
export const deleteAppointmentTypeStep = createStep(
  "delete-appointment-type",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<BookingModuleService>(BOOKING_MODULE).softDeleteAppointmentTypes([id]);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).restoreAppointmentTypes([id]);
    }
  },
);
