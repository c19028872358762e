import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { MAILED_EVENTS } from "../workflows/booking/lib/mail-of-event";
import { sendBookingMailsWorkflow } from "../workflows/booking/workflows/send-booking-mails";

export default async function bookingMails({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const input = { event: event.name, id: event.data.id };
  await sendBookingMailsWorkflow(container).run({ input });
}

export const config: SubscriberConfig = {
  event: MAILED_EVENTS,
  context: { subscriberId: "send-booking-mails" },
};
