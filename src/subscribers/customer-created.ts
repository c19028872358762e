import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { sendWelcomeWorkflow } from "../workflows/customer/workflows/send-welcome";

export default async function customerCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendWelcomeWorkflow(container).run({ input: { customer_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "customer.created",
  context: { subscriberId: "send-welcome" },
};
