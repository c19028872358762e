import { environment } from "../../../config";
import { calendarFile, type CalendarMethod } from "../../../lib/calendar/calendar-file";
import { mailboxOf } from "../../../lib/calendar/mailbox";
import { bookingMail } from "../../../lib/mail/booking-mail";
import type { BookingMailKind, BookingMailReader } from "../../../lib/mail/booking-words";
import type { MailAttachment } from "../../../lib/mail/document";
import { meetingPlace } from "../../../modules/booking/lib/meeting-place";
import type { BookingDTO } from "../../../modules/booking/types";
import type { OutgoingMail } from "../../mail/send-mail";
import { bookingAddress } from "./booking-address";
import { calendarEntry } from "./calendar-entry";
import type { BookingPeople } from "./read-people";

type Letter = {
  kind: BookingMailKind;
  reader: BookingMailReader;
  booking: BookingDTO;
  people: BookingPeople;
};

/** What the file that goes along does to the reader's diary; the others have none. */
const METHODS: Readonly<Partial<Record<BookingMailKind, CalendarMethod>>> = {
  requested: "request",
  confirmed: "request",
  moved: "request",
  cancelled: "cancel",
  declined: "cancel",
  unanswered: "cancel",
};

/** After these a client is better served by the stylist's free hours than by what is over. */
const START_OVER: ReadonlySet<BookingMailKind> = new Set(["cancelled", "declined", "unanswered"]);

function urlOf({ kind, reader, booking, people }: Letter): string {
  const { storefrontUrl } = environment;
  const { storefront } = people[reader].locale;
  return reader === "client" && START_OVER.has(kind)
    ? `${storefrontUrl}/${storefront}/stylists/${people.stylist.handle}/book`
    : bookingAddress(storefrontUrl, storefront, reader, booking.id);
}

function attachmentsOf(letter: Letter): MailAttachment[] {
  const { kind, reader, booking, people } = letter;
  const method = METHODS[kind];
  if (!method) {
    return [];
  }
  const { client, stylist, places } = people;
  const { email, locale } = people[reader];
  const entry = calendarEntry({
    booking,
    reader,
    stylist: stylist.name,
    client,
    places,
    storefront_url: environment.storefrontUrl,
    locale: locale.storefront,
    language: locale.language,
  });
  const name = reader === "client" ? (client.first_name ?? email) : stylist.name;
  const calendar = calendarFile({
    method,
    name: "Style by Zaga",
    organiser: mailboxOf(environment.mail.from),
    entries: [{ ...entry, attendee: { name, email } }],
  });
  return [
    {
      filename: "appointment.ics",
      content_type: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
      content: Buffer.from(calendar).toString("base64"),
    },
  ];
}

/**
 * Writes the mail that tells one of the two about a booking, with the file for their diary.
 *
 * @returns undefined where this reader is not written to about this
 */
export function composeMail(letter: Letter): OutgoingMail | undefined {
  const { kind, reader, booking, people } = letter;
  const { client, stylist, places } = people;
  const zones = [booking.client_time_zone, booking.stylist_time_zone] as const;
  const [own_time_zone, other_time_zone] = reader === "client" ? zones : [zones[1], zones[0]];
  const { email, locale } = people[reader];
  const nobody = locale.language === "fr" ? "un client" : "a client";
  const content = bookingMail({
    kind,
    reader,
    locale,
    booking: {
      type_name: booking.type_name,
      mode: booking.mode,
      starts_at: new Date(booking.starts_at),
      place: meetingPlace(booking, places),
      reason: booking.reason,
      late_cancellation: booking.late_cancellation,
      alternatives: (booking.alternatives ?? []).map((at) => new Date(at)),
    },
    other: reader === "client" ? stylist.name : (client.first_name ?? nobody),
    own_time_zone,
    other_time_zone,
    url: urlOf(letter),
  });
  const attachments = attachmentsOf(letter);
  return (
    content && {
      to: email,
      template: `booking-${kind.replaceAll("_", "-")}`,
      key: `booking.${kind}:${booking.id}:${booking.sequence}:${reader}`,
      content,
      resource: { type: "booking", id: booking.id },
      ...(attachments.length > 0 && { attachments }),
    }
  );
}
