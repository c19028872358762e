import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { MAILED_EVENTS } from "../workflows/booking/lib/mail-of-change";
import { sendBookingMailsWorkflow } from "../workflows/booking/workflows/send-booking-mails";

export default async function bookingMails({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendBookingMailsWorkflow(container).run({ input: { id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: MAILED_EVENTS,
  context: { subscriberId: "send-booking-mails" },
};
