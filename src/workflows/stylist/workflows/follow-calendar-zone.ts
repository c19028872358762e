import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { updateProfileStep } from "../steps/update-profile";

type CalendarRow = { stylist_id: string; time_zone: string };
type StylistRow = { id: string; time_zone: string | null };

/**
 * A stylist who moves their hours to another zone has moved: the profile says so, too. Nothing when
 * the two agree already. Emits `stylist.updated` otherwise.
 */
export const followCalendarZoneWorkflow = createWorkflow(
  "follow-calendar-zone",
  (input: WorkflowData<{ stylist_id: string }>) => {
    const { data: calendars } = useQueryGraphStep({
      entity: "booking_calendar",
      fields: ["stylist_id", "time_zone"],
      filters: { stylist_id: input.stylist_id },
    });
    const { data: stylists } = useQueryGraphStep({
      entity: "stylist",
      fields: ["id", "time_zone"],
      filters: { id: input.stylist_id },
    }).config({ name: "read-profile-zone" });
    const move = transform({ calendars, stylists }, (data) => {
      const [calendar] = data.calendars as unknown as CalendarRow[];
      const [stylist] = data.stylists as unknown as StylistRow[];
      const moves = calendar && stylist && calendar.time_zone !== stylist.time_zone;
      return { id: stylist?.id ?? "", profile: { time_zone: calendar?.time_zone }, moves };
    });
    when("has-moved", { move }, (data) => Boolean(data.move.moves)).then(() => {
      const stylist = updateProfileStep(move);
      emitEventStep({ eventName: "stylist.updated", data: stylist });
    });
    return new WorkflowResponse(void 0);
  },
);
