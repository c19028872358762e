import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { STYLIST_MAIL_OCCASIONS } from "../lib/mail/stylist-words";
import { sendStylistMailWorkflow } from "../workflows/stylist/workflows/send-stylist-mail";

const PREFIX = "stylist.";

export default async function stylistMail({
  event,
  container,
}: SubscriberArgs<{ id: string; change_id?: string }>): Promise<void> {
  const occasion = STYLIST_MAIL_OCCASIONS.find((one) => event.name === `${PREFIX}${one}`);
  if (occasion) {
    await sendStylistMailWorkflow(container).run({
      input: { stylist_id: event.data.id, occasion, change_id: event.data.change_id ?? null },
    });
  }
}

export const config: SubscriberConfig = {
  event: STYLIST_MAIL_OCCASIONS.map((occasion) => `${PREFIX}${occasion}`),
  context: { subscriberId: "send-stylist-mail" },
};
