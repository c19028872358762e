import {
  BOOKING_LABELS,
  type BookingMailKind,
  type BookingMailReader,
  bookingWords,
} from "./booking-words";
import { bookingTime } from "./booking-time";
import { type MailBlock, type MailContent, renderMail } from "./document";
import type { MailLocale } from "./locale";

/** A booking as a mail tells it. */
export type MailedBooking = {
  type_name: string;
  mode: "in_person" | "at_home" | "video";
  starts_at: Date;
  /** Where they meet: an address or, by video, a link; null where neither is known. */
  place: string | null;
  reason: string | null;
  late_cancellation: boolean;
  /** Hours proposed instead of the one that was declined. */
  alternatives: readonly Date[];
};

type BookingMail = {
  kind: BookingMailKind;
  reader: BookingMailReader;
  locale: MailLocale;
  booking: MailedBooking;
  /** The name of the person that the reader meets. */
  other: string;
  own_time_zone: string;
  other_time_zone: string;
  /** Where the button leads. */
  url: string;
};

/** Reasons are told only where they explain a refusal. */
const WITH_REASON: ReadonlySet<BookingMailKind> = new Set(["declined", "cancelled"]);

function factsOf({ locale, booking, own_time_zone, other_time_zone }: BookingMail): MailBlock[] {
  const labels = BOOKING_LABELS[locale.language];
  const facts: [title: string, lines: string[]][] = [
    [labels.appointment, [booking.type_name, labels.mode[booking.mode]]],
    [labels.when, [bookingTime(booking.starts_at, own_time_zone, other_time_zone, locale)]],
    ...(booking.place ? [[labels.where, [booking.place]] as [string, string[]]] : []),
  ];
  return facts.map(([title, lines]) => ({ kind: "address", title, lines }));
}

function remarksOf(mail: BookingMail): MailBlock[] {
  const { kind, booking, locale, own_time_zone, other_time_zone } = mail;
  const labels = BOOKING_LABELS[locale.language];
  const lines: string[] = [];
  if (WITH_REASON.has(kind) && booking.reason) {
    lines.push(labels.reason(booking.reason));
  }
  if (kind === "cancelled" && booking.late_cancellation) {
    lines.push(labels.late);
  }
  const blocks: MailBlock[] = lines.map((text) => ({ kind: "paragraph", text }));
  if (kind === "declined" && booking.alternatives.length > 0) {
    blocks.push({
      kind: "address",
      title: labels.alternatives,
      lines: booking.alternatives.map((at) =>
        bookingTime(at, own_time_zone, other_time_zone, locale),
      ),
    });
  }
  return blocks;
}

/**
 * Writes what somebody is told about a booking, with the hour in both places.
 *
 * @returns the mail; undefined where this reader is not written to about this
 */
export function bookingMail(mail: BookingMail): MailContent | undefined {
  const { kind, reader, locale, other, url } = mail;
  const words = bookingWords(kind, reader, locale.language);
  if (!words) {
    return undefined;
  }
  return renderMail({
    language: locale.language,
    subject: words.subject(other),
    preview: words.text(other),
    title: words.title,
    blocks: [
      { kind: "paragraph", text: words.text(other) },
      ...factsOf(mail),
      ...remarksOf(mail),
      { kind: "action", label: words.action, url },
    ],
    footer: BOOKING_LABELS[locale.language].footer,
  });
}
