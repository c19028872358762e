import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

/** Sends one mail; answers the id under which it can be found again. */
export type MailTransport = (mail: SendMailOptions) => Promise<string>;

const TIMEOUT_MS = 10_000;

/**
 * Delivers by SMTP, with tight timeouts.
 *
 * @param smtpUrl where the mail server is, e.g. `smtps://user:password@mail.example:465`
 */
export function smtpTransport(smtpUrl: string): MailTransport {
  const transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return async (mail) => {
    const { messageId } = await transporter.sendMail(mail);
    return messageId;
  };
}

/** Writes a file that is whole from the moment it is there. */
async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, file);
}

/**
 * Writes each mail as `<time>-<id>.eml`, which a mail program opens, and `.html`, which a browser
 * opens. For development and the demo house: what people would receive can be read without a mail server.
 *
 * @param dir the folder; made when it does not exist, readable by its owner only
 * @param now the clock, in milliseconds since 1970
 */
export function folderTransport(dir: string, now: () => number = Date.now): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message, messageId } = await composer.sendMail(mail);
    const id = messageId.replace(/[^\w-]/g, "").slice(0, 12);
    const name = `${new Date(now()).toISOString().replace(/[:.]/g, "-")}-${id}`;
    await mkdir(dir, { recursive: true, mode: 0o700 });
    // The page first: whoever finds the mail reads it next.
    await writeWhole(join(dir, `${name}.html`), String(mail.html));
    await writeWhole(join(dir, `${name}.eml`), message as Buffer);
    return messageId;
  };
}
