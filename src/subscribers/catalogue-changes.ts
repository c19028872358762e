import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { environment } from "../config";
import { CHANGE_EVENTS, idsOf } from "../workflows/catalogue/change-events";
import { noteChange } from "../workflows/catalogue/follow";

export default async function catalogueChanges({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const kind = CHANGE_EVENTS.get(event.name);
  if (kind && environment.catalogue.followsEvents) {
    await noteChange(container, kind, idsOf(event.data));
  }
}

export const config: SubscriberConfig = {
  event: [...CHANGE_EVENTS.keys()],
  context: { subscriberId: "catalogue-changes" },
};
