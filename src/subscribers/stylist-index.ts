import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { indexStylistsWorkflow } from "../workflows/stylist/workflows/index-stylists";

export default async function stylistIndex({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await indexStylistsWorkflow(container).run({ input: { ids: [event.data.id] } });
}

export const config: SubscriberConfig = {
  event: ["stylist.approved", "stylist.suspended", "stylist.reinstated", "stylist.updated"],
  context: { subscriberId: "index-stylists" },
};
