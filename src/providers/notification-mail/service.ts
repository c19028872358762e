import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import type { SendMailOptions } from "nodemailer";
import { folderTransport, type MailTransport, smtpTransport } from "./transport";

/** `smtpUrl` decides: by SMTP when it is there, into the folder `dir` otherwise. */
export type MailOptions = { smtpUrl?: string; from: string; dir: string };

type Attachments = NonNullable<ProviderSendNotificationDTO["attachments"]>;

/** Medusa hands files over in base64; their type keeps its parameters, such as a calendar's method. */
function toFiles(attachments: Attachments): SendMailOptions["attachments"] {
  return attachments.map(({ filename, content, content_type, disposition }) => ({
    filename,
    content,
    encoding: "base64",
    contentType: content_type,
    contentDisposition: disposition === "inline" ? "inline" : "attachment",
  }));
}

/**
 * Sends what a workflow has already written (subject, HTML and text in `content`). Never logs an
 * address or a text.
 */
export class MailNotificationService extends AbstractNotificationProviderService {
  static override identifier = "mail";

  private readonly from: string;
  private readonly deliver: MailTransport;

  constructor(_dependencies: Record<string, unknown>, options: MailOptions) {
    super();
    this.from = options.from;
    this.deliver = options.smtpUrl ? smtpTransport(options.smtpUrl) : folderTransport(options.dir);
  }

  /**
   * @throws MedusaError invalid_data when the notification has no written content
   */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { to, from, content, attachments } = notification;
    if (!content?.subject || !content.html || !content.text) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A mail needs a subject, an HTML part and a text part.",
      );
    }
    const { subject, html, text } = content;
    const mail = { to, from: from ?? this.from, subject, html, text };
    const files = attachments?.length ? { attachments: toFiles(attachments) } : {};
    return { id: await this.deliver({ ...mail, ...files }) };
  }
}
