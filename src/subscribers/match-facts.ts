import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import {
  EVENTS_OF_STYLISTS,
  type NamedByEvent,
} from "../workflows/concierge-match/lib/stylists-of-event";
import { noteStylistsChangedWorkflow } from "../workflows/concierge-match/workflows/note-stylists-changed";

export default async function matchFacts({
  event,
  container,
}: SubscriberArgs<NamedByEvent>): Promise<void> {
  await noteStylistsChangedWorkflow(container).run({
    input: { event: event.name, data: event.data },
  });
}

export const config: SubscriberConfig = {
  event: EVENTS_OF_STYLISTS,
  context: { subscriberId: "note-stylists-changed" },
};
