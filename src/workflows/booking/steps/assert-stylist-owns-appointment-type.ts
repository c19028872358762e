import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { notFound } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

/** An unknown kind of appointment and another stylist's are the same 404. */
export const assertStylistOwnsAppointmentTypeStep = createStep(
  "assert-stylist-owns-appointment-type",
  async ({ id, stylist_id }: { id: string; stylist_id: string }, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const [type] = await service.listAppointmentTypes(
      { id, stylist_id },
      { select: ["id"], take: 1 },
    );
    if (!type) {
      throw notFound("We do not know this kind of appointment.");
    }
    return new StepResponse({ id });
  },
);
