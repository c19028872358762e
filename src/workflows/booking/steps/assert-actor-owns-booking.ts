import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import { noSuchBooking } from "../../../modules/booking/lib/refusals";
import type BookingModuleService from "../../../modules/booking/service";
import type { Actor } from "../../../modules/booking/types";

export type OwnedBookingInput = { id: string; actor: Actor };

/**
 * Lets a client reach their own bookings, a stylist those with them, and the house all of them. An
 * unknown booking and somebody else's are the same 404.
 */
export const assertActorOwnsBookingStep = createStep(
  "assert-actor-owns-booking",
  async ({ id, actor }: OwnedBookingInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const { customer_id, stylist_id, confirmation } = await service.getBooking(id);
    const isForeign =
      (actor.type === "customer" && customer_id !== actor.id) ||
      (actor.type === "stylist" && stylist_id !== actor.id);
    if (isForeign) {
      throw noSuchBooking(id);
    }
    return new StepResponse({ id, confirmation });
  },
);
