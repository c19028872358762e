import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  type CreateAppointmentTypeInput,
  createAppointmentTypeStep,
} from "../steps/create-appointment-type";

/** Creates a kind of appointment and emits `appointment_type.created`. */
export const createAppointmentTypeWorkflow = createWorkflow(
  "create-appointment-type",
  (input: CreateAppointmentTypeInput) => {
    const created = createAppointmentTypeStep(input);
    emitEventStep({ eventName: "appointment_type.created", data: created });
    return new WorkflowResponse(created);
  },
);
