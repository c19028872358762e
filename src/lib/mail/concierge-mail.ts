import { bookingTime } from "./booking-time";
import { CONCIERGE_WORDS, type ConciergeMailKind } from "./concierge-words";
import { type MailBlock, type MailContent, renderMail } from "./document";
import type { MailLocale } from "./locale";

export type ConciergeMail = {
  locale: MailLocale;
  kind: ConciergeMailKind;
  /** The person it is about, as the reader knows them; null where they never gave a name. */
  other: string | null;
  /** Of the brief, engagement or board. */
  title: string;
  /** What the other person wrote, as they wrote it. */
  said: string | null;
  /** Until when something stands, in the reader's zone. */
  until: Date | null;
  /** Hours proposed instead. */
  offered: readonly Date[];
  /** IANA name. */
  timeZone: string;
  /** Where the button leads. */
  url: string;
};

/**
 * Writes what client or stylist is told about invitations, engagements and boards.
 *
 * @returns subject, HTML and text
 */
export function conciergeMail(mail: ConciergeMail): MailContent {
  const { locale, kind, title, said, until, offered, timeZone, url } = mail;
  const words = CONCIERGE_WORDS[locale.language];
  const one = words.mails[kind];
  const other = mail.other ?? words.nobody;
  const time = (at: Date) => bookingTime(at, timeZone, timeZone, locale);
  const lines = (said ?? "").split("\n").filter((line) => line.trim());
  const text = one.text(other, title);
  const blocks: (MailBlock | false)[] = [
    { kind: "paragraph", text },
    lines.length > 0 && { kind: "address", title: words.said(other), lines },
    offered.length > 0 && { kind: "address", title: words.offered, lines: offered.map(time) },
    until !== null && { kind: "rows", rows: [{ label: words.until, value: time(until) }] },
    { kind: "action", label: one.action, url },
  ];
  return renderMail({
    language: locale.language,
    subject: one.subject(other, title),
    preview: text,
    title: one.title,
    blocks: blocks.filter((block) => block !== false),
    footer: words.footer,
  });
}
