import type {
  CreateNotificationDTO,
  FilterableNotificationProps,
  MedusaContainer,
  NotificationDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, NotificationStatus } from "@medusajs/framework/utils";
import type { MailAttachment, MailContent } from "../../lib/mail/document";

/** As Medusa gives it; its types lack the key, which the table is indexed by. */
type Remembered = NotificationDTO & { idempotency_key?: string | null };
type SameOccasions = FilterableNotificationProps & { idempotency_key: string[] };

/** A written mail. `key` names the occasion: the same key is never sent twice. */
export type OutgoingMail = {
  to: string;
  template: string;
  key: string;
  content: MailContent;
  attachments?: readonly MailAttachment[];
  resource?: { type: string; id: string };
};

/** Longer than any mail takes: whoever has not finished by then has died over it. */
const GIVEN_UP_MINUTES = 5;

/**
 * Medusa never tries again what is neither sent nor failed, and that is what a process leaves that dies
 * while it sends. Such a mail has failed: whether it went out nobody knows, and none is worse than two.
 *
 * @returns the ids of those that have
 */
async function failedByDeath(
  container: MedusaContainer,
  earlier: readonly NotificationDTO[],
): Promise<ReadonlySet<string>> {
  const ids = earlier
    .filter(({ status }) => status === NotificationStatus.PENDING)
    .map(({ id }) => id);
  if (ids.length === 0) {
    return new Set();
  }
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { id: string }[];
  }>(
    `update notification set status = 'failure', updated_at = now()
     where id = any(?) and status = 'pending'
       and updated_at < now() - ? * interval '1 minute' returning id`,
    [ids, GIVEN_UP_MINUTES],
  );
  return new Set(rows.map(({ id }) => id));
}

function notificationOf(mail: OutgoingMail, earlier?: NotificationDTO): CreateNotificationDTO {
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
  return notification;
}

/**
 * Sends mails, each once, and each whether or not another one fails. The row that remembers one holds
 * neither the text nor a link: `content` is not stored, nor are files. A mail that failed before keeps
 * its row, which Medusa would otherwise look for under a new id, and fail after having sent.
 *
 * @returns the ids of those rows, in the order of the mails
 * @throws when one of them could not be sent; sending them again sends what is missing
 */
export async function sendMails(
  container: MedusaContainer,
  mails: readonly OutgoingMail[],
): Promise<(string | undefined)[]> {
  if (mails.length === 0) {
    return [];
  }
  const notifications = container.resolve(Modules.NOTIFICATION);
  const sameOccasions: SameOccasions = { idempotency_key: mails.map(({ key }) => key) };
  const known: Remembered[] = await notifications.listNotifications(sameOccasions);
  const earlier = new Map(known.map((one) => [one.idempotency_key, one]));
  const dead = await failedByDeath(container, [...earlier.values()]);
  const open = mails.filter(({ key }) => {
    const one = earlier.get(key);
    return !one || one.status === NotificationStatus.FAILURE || dead.has(one.id);
  });
  const created: Remembered[] = open.length
    ? await notifications.createNotifications(
        open.map((mail) => notificationOf(mail, earlier.get(mail.key))),
      )
    : [];
  const made = new Map(created.map((one) => [one.idempotency_key, one]));
  return mails.map(({ key }) => (made.get(key) ?? earlier.get(key))?.id);
}

/** Sends one mail, as {@link sendMails} does. @returns the id of the row that remembers it */
export async function sendMail(
  container: MedusaContainer,
  mail: OutgoingMail,
): Promise<string | undefined> {
  const [id] = await sendMails(container, [mail]);
  return id;
}
