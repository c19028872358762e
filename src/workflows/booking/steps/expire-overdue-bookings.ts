import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { HouseError } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

const AT_MOST = 200;
const CLOCK = { type: "system", id: null } as const;

/** @returns false when somebody has been faster: the client, the stylist, another process */
async function expire(container: MedusaContainer, id: string): Promise<boolean> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  try {
    const change = await service.transitionBooking({ id, to: "expired", actor: CLOCK });
    return !change.repeated;
  } catch (error) {
    if (error instanceof HouseError && error.status < 500) {
      return false;
    }
    throw error;
  }
}

/** Writes down that holds are over and that requests went unanswered; what follows is their event. */
export const expireOverdueBookingsStep = createStep(
  "expire-overdue-bookings",
  async (_input: unknown, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const expired: { id: string }[] = [];
    for (const { id } of await service.listOverdueBookings(AT_MOST)) {
      if (await expire(container, id)) {
        expired.push({ id });
      }
    }
    return new StepResponse(expired);
  },
);
