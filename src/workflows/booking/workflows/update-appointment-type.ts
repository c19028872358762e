import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { assertStylistOwnsAppointmentTypeStep } from "../steps/assert-stylist-owns-appointment-type";
import type { AppointmentTypeInput } from "../steps/create-appointment-type";
import { updateAppointmentTypeStep } from "../steps/update-appointment-type";

type UpdateAppointmentTypeInput = {
  id: string;
  stylist_id: string;
  changes: Partial<AppointmentTypeInput>;
};

/** Changes a stylist's kind of appointment and emits `appointment_type.updated`. */
export const updateAppointmentTypeWorkflow = createWorkflow(
  "update-appointment-type",
  (input: UpdateAppointmentTypeInput) => {
    assertStylistOwnsAppointmentTypeStep(input);
    const updated = updateAppointmentTypeStep(input);
    emitEventStep({ eventName: "appointment_type.updated", data: updated });
    return new WorkflowResponse(updated);
  },
);
