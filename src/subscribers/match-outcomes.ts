import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { EVENTS_OF_OUTCOMES } from "../workflows/concierge-match/steps/follow-outcome";
import { followOutcomeWorkflow } from "../workflows/concierge-match/workflows/follow-outcome";

export default async function matchOutcomes({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await followOutcomeWorkflow(container).run({ input: { event: event.name, id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: EVENTS_OF_OUTCOMES,
  context: { subscriberId: "follow-match-outcome" },
};
