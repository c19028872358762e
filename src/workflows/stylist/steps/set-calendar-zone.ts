import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";

type SetCalendarZoneStepInput = { stylist_id: string; time_zone: string };

const setCalendarZoneStepId = "set-stylist-calendar-zone";

/** The hours of a stylist are wall time where they live; undone by the zone from before. */
export const setCalendarZoneStep = createStep(
  setCalendarZoneStepId,
  async ({ stylist_id, time_zone }: SetCalendarZoneStepInput, { container }) => {
    const booking = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const before = await booking.getAvailability(stylist_id);
    await booking.setTimeZone(stylist_id, time_zone);
    return new StepResponse({ stylist_id }, { stylist_id, time_zone: before.time_zone });
  },
  async (before, { container }) => {
    if (before) {
      const booking = container.resolve<BookingModuleService>(BOOKING_MODULE);
      await booking.setTimeZone(before.stylist_id, before.time_zone);
    }
  },
);
