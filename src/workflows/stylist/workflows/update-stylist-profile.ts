import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { setCalendarZoneStep } from "../steps/set-calendar-zone";
import { type UpdateProfileStepInput, updateProfileStep } from "../steps/update-profile";

/**
 * Writes into a stylist's profile, and their zone into their calendar, whose hours are wall time
 * there. Emits `stylist.updated`.
 */
export const updateStylistProfileWorkflow = createWorkflow(
  "update-stylist-profile",
  (input: WorkflowData<UpdateProfileStepInput>) => {
    const stylist = updateProfileStep(input);
    when("moves-zone", { input }, (data) => Boolean(data.input.profile.time_zone)).then(() => {
      const calendar = transform({ input }, (data) => ({
        stylist_id: data.input.id,
        time_zone: data.input.profile.time_zone ?? "UTC",
      }));
      setCalendarZoneStep(calendar);
    });
    emitEventStep({ eventName: "stylist.updated", data: stylist });
    return new WorkflowResponse(stylist);
  },
);
