import type {
  CreateNotificationDTO,
  FilterableNotificationProps,
  MedusaContainer,
} from "@medusajs/framework/types";
import { Modules, NotificationStatus } from "@medusajs/framework/utils";
import type { MailAttachment, MailContent } from "../../lib/mail/document";

/** A written mail. `key` names the occasion: the same key is never sent twice. */
export type OutgoingMail = {
  to: string;
  template: string;
  key: string;
  content: MailContent;
  attachments?: readonly MailAttachment[];
  resource?: { type: string; id: string };
};

/**
 * Sends a mail once. The row that remembers it holds neither the text nor a link: `content` is not
 * stored, nor are files. A mail that failed before keeps its row, which Medusa would otherwise look
 * for under a new id, and fail after having sent.
 *
 * @returns the id of that row
 */
export async function sendMail(
  container: MedusaContainer,
  mail: OutgoingMail,
): Promise<string | undefined> {
  const notifications = container.resolve(Modules.NOTIFICATION);
  // The type of the filter lacks the key; the table is indexed by it.
  const sameOccasion: FilterableNotificationProps & { idempotency_key: string } = {
    idempotency_key: mail.key,
  };
  const [earlier] = await notifications.listNotifications(sameOccasion);
  if (earlier?.status === NotificationStatus.SUCCESS) {
    return earlier.id;
  }
  const notification: CreateNotificationDTO & { id?: string } = {
    ...(earlier && { id: earlier.id }),
    to: mail.to,
    channel: "email",
    template: mail.template,
    idempotency_key: mail.key,
    content: mail.content,
    ...(mail.attachments && { attachments: [...mail.attachments] }),
    resource_type: mail.resource?.type ?? null,
    resource_id: mail.resource?.id ?? null,
  };
  const created = await notifications.createNotifications(notification);
  return created?.id ?? earlier?.id;
}
