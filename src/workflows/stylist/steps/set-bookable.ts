import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import {
  PUBLIC_STYLIST_STATUSES,
  type StylistStatus,
} from "../../../modules/stylist/lib/stylist-status";

type SetBookableStepInput = { id: string; from: StylistStatus; to: StylistStatus };

const setBookableStepId = "set-stylist-bookable";

/** A stylist can be booked exactly while approved; undone by what held for the status before. */
export const setBookableStep = createStep(
  setBookableStepId,
  async ({ id, from, to }: SetBookableStepInput, { container }) => {
    const booking = container.resolve<BookingModuleService>(BOOKING_MODULE);
    await booking.setBookable(id, PUBLIC_STYLIST_STATUSES.includes(to));
    return new StepResponse({ id }, { id, bookable: PUBLIC_STYLIST_STATUSES.includes(from) });
  },
  async (before, { container }) => {
    if (before) {
      const booking = container.resolve<BookingModuleService>(BOOKING_MODULE);
      await booking.setBookable(before.id, before.bookable);
    }
  },
);
