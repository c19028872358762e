import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { assertStylistOwnsAppointmentTypeStep } from "../steps/assert-stylist-owns-appointment-type";
import { deleteAppointmentTypeStep } from "../steps/delete-appointment-type";

/** Takes a stylist's kind of appointment away and emits `appointment_type.deleted`. */
export const deleteAppointmentTypeWorkflow = createWorkflow(
  "delete-appointment-type",
  (input: { id: string; stylist_id: string }) => {
    assertStylistOwnsAppointmentTypeStep(input);
    const deleted = deleteAppointmentTypeStep(input);
    emitEventStep({ eventName: "appointment_type.deleted", data: deleted });
    return new WorkflowResponse(deleted);
  },
);
