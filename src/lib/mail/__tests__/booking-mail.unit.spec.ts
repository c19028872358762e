import { bookingMail, type MailedBooking } from "../booking-mail";
import { bookingTime, placeOfZone } from "../booking-time";
import { BOOKING_MAILS, bookingWords } from "../booking-words";
import { parseMailLocale } from "../locale";

const BOOKING: MailedBooking = {
  type_name: "First meeting",
  mode: "video",
  starts_at: new Date("2026-12-04T07:00:00.000Z"),
  place: "https://meet.example/amara",
  reason: null,
  late_cancellation: false,
  alternatives: [],
};
const [EN, FR] = [parseMailLocale("en-gb"), parseMailLocale("fr-eu")];
const ZONES = { own_time_zone: "America/New_York", other_time_zone: "Asia/Tokyo" };
const URL = "https://house.example/en-gb/account/appointments/book_1";
const mail = { reader: "client", locale: EN, other: "Amara", url: URL, ...ZONES } as const;

describe("bookingTime", () => {
  const at = BOOKING.starts_at;

  it("tells both places, and the other's day where it is another one", () => {
    expect(bookingTime(at, "Asia/Tokyo", "Europe/Paris", EN)).toBe(
      "Friday, 4 December 2026, 16:00 in Tokyo (08:00 in Paris)",
    );
    expect(bookingTime(at, "Pacific/Honolulu", "Asia/Tokyo", FR)).toBe(
      "jeudi 3 décembre 2026, 21:00 à Honolulu (vendredi 4 décembre 2026, 16:00 à Tokyo)",
    );
  });

  it("tells one place once", () => {
    expect(bookingTime(at, "Asia/Tokyo", "Asia/Tokyo", FR)).toBe(
      "vendredi 4 décembre 2026, 16:00 à Tokyo",
    );
  });

  it("names places as people do", () => {
    expect(placeOfZone("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
    expect(placeOfZone("UTC")).toBe("UTC");
  });
});

describe("bookingMail", () => {
  it("tells what, when in both places, where and what to do", () => {
    const written = bookingMail({ ...mail, kind: "confirmed", booking: BOOKING });
    expect(written?.subject).toBe("Your appointment with Amara");
    for (const words of [
      "First meeting",
      "By video",
      "02:00 in New York (16:00 in Tokyo)",
      BOOKING.place,
      URL,
    ]) {
      expect(written?.text).toContain(words);
    }
  });

  it("proposes the other hours of a refusal and says why, in French", () => {
    const written = bookingMail({
      ...mail,
      kind: "declined",
      locale: FR,
      booking: {
        ...BOOKING,
        reason: "Je suis en voyage.",
        alternatives: [new Date("2026-12-05T07:00:00Z"), new Date("2026-12-06T07:00:00Z")],
      },
    });
    expect(written?.subject).toBe("Amara ne peut pas prendre cette heure");
    expect(written?.text).toContain("Voici pourquoi : Je suis en voyage.");
    expect(written?.text).toContain("samedi 5 décembre 2026, 02:00 à New York (16:00 à Tokyo)");
    expect(written?.text).toContain("dimanche 6 décembre 2026, 02:00 à New York (16:00 à Tokyo)");
  });

  it("tells of a late cancellation, and keeps a reason out of any other mail", () => {
    const booking = { ...BOOKING, reason: "A private matter.", late_cancellation: true };
    expect(bookingMail({ ...mail, kind: "cancelled", booking })?.text).toContain(
      "no longer free of charge",
    );
    expect(bookingMail({ ...mail, kind: "confirmed", booking })?.text).not.toContain(
      "private matter",
    );
  });

  it("writes nothing to whom it does not concern", () => {
    expect(
      bookingMail({ ...mail, reader: "stylist", kind: "declined", booking: BOOKING }),
    ).toBeUndefined();
  });

  it("lets nobody write HTML into a mail", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const booking = { ...BOOKING, type_name: evil, place: evil, reason: evil };
    const html = bookingMail({ ...mail, kind: "declined", other: evil, booking })?.html ?? "";
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
  });

  it.each(BOOKING_MAILS)(
    "says %s in both languages to the same people, without shouting",
    (kind) => {
      for (const reader of ["client", "stylist"] as const) {
        const [english, french] = [
          bookingWords(kind, reader, "en"),
          bookingWords(kind, reader, "fr"),
        ];
        expect(Boolean(english)).toBe(Boolean(french));
        for (const words of [english, french]) {
          const all = words ? [words.subject("A"), words.title, words.text("A"), words.action] : [];
          expect(all.join(" ")).not.toContain("!");
          expect(all.every((text) => text.trim() !== "")).toBe(true);
        }
        expect(french?.title).not.toBe(english?.title ?? null);
      }
    },
  );
});
