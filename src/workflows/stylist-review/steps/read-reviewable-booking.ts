import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict, notFound } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

type ReviewableBookingInput = { booking_id: string; customer_id: string };

const readReviewableBookingStepId = "read-reviewable-booking";

/** Reads a client's own appointment that has taken place: only that can be reviewed. */
export const readReviewableBookingStep = createStep(
  readReviewableBookingStepId,
  async ({ booking_id, customer_id }: ReviewableBookingInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const [booking] = await service.listBookings({ id: booking_id, customer_id }, { take: 1 });
    if (!booking) {
      throw notFound("We do not know this appointment.");
    }
    if (booking.status !== "completed") {
      throw conflict(
        "booking_not_completed",
        "You can write about an appointment once it has taken place.",
        { status: booking.status },
      );
    }
    return new StepResponse({ id: booking.id, stylist_id: booking.stylist_id });
  },
);
