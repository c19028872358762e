import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { badInput } from "../../../lib/house-error";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import type { AppointmentTypeInput } from "./create-appointment-type";

type UpdateInput = { id: string; changes: Partial<AppointmentTypeInput> };

/** Changes a kind of appointment; undone by writing back what it was. */
export const updateAppointmentTypeStep = createStep(
  "update-appointment-type",
  async ({ id, changes }: UpdateInput, { container }) => {
    const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
    const before = await service.retrieveAppointmentType(id);
    const price = changes.price_amount ?? Number(before.price_amount);
    if ((changes.deposit_amount ?? Number(before.deposit_amount)) > price) {
      throw badInput("deposit_above_price", "The deposit must not be more than the price.", {
        field: "deposit_amount",
      });
    }
    const kept = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof typeof before]]),
    );
    await service.updateAppointmentTypes({ id, ...changes });
    return new StepResponse({ id }, { id, ...kept });
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<BookingModuleService>(BOOKING_MODULE).updateAppointmentTypes(before);
    }
  },
);
