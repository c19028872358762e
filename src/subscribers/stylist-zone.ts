import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { followCalendarZoneWorkflow } from "../workflows/stylist/workflows/follow-calendar-zone";

export default async function stylistZone({
  event,
  container,
}: SubscriberArgs<{ stylist_id: string }>): Promise<void> {
  await followCalendarZoneWorkflow(container).run({
    input: { stylist_id: event.data.stylist_id },
  });
}

export const config: SubscriberConfig = {
  event: "availability.updated",
  context: { subscriberId: "follow-calendar-zone" },
};
