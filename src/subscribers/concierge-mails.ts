import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CONCIERGE_MAILED_EVENTS } from "../workflows/concierge-mail/lib/mail-plan";
import { sendConciergeMailsWorkflow } from "../workflows/concierge-mail/workflows/send-concierge-mails";

export default async function conciergeMails({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const input = { event: event.name, id: event.data.id };
  await sendConciergeMailsWorkflow(container).run({ input });
}

export const config: SubscriberConfig = {
  event: CONCIERGE_MAILED_EVENTS,
  context: { subscriberId: "send-concierge-mails" },
};
