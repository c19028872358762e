import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOOKING_MODULE } from "../../../modules/booking";
import type { Confirmation } from "../../../modules/booking/lib/booking-status";
import type { ServiceMode } from "../../../modules/booking/lib/service-mode";
import type BookingModuleService from "../../../modules/booking/service";

/** Everything a stylist says about one kind of appointment. Amounts in major units. */
export type AppointmentTypeInput = {
  name: string;
  description?: string;
  duration_minutes: number;
  buffer_before_minutes?: number;
  buffer_after_minutes?: number;
  slot_interval_minutes: number;
  minimum_notice_minutes?: number;
  horizon_days?: number;
  price_amount: number;
  deposit_amount: number;
  /** ISO 4217, lower case. */
  currency_code: string;
  modes: ServiceMode[];
  confirmation?: Confirmation;
  free_cancellation_hours?: number;
  is_active?: boolean;
  position?: number;
};

export type CreateAppointmentTypeInput = AppointmentTypeInput & { stylist_id: string };

/** Creates a kind of appointment; undone by deleting it. */
export const createAppointmentTypeStep = createStep(
  "create-appointment-type",
  async (input: CreateAppointmentTypeInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const { id } = await service.createAppointmentTypes(input);
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).deleteAppointmentTypes(id);
    }
  },
);
