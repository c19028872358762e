import type { MailLocale } from "./locale";

/** The place that a zone is named after, e.g. "New York" for `America/New_York`. */
export function placeOfZone(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

function dayOf(at: Date, timeZone: string, intl: string): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat(intl, { ...options, timeZone }).format(at);
}

function hourOf(at: Date, timeZone: string, intl: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(intl, { ...options, timeZone }).format(at);
}

const IN: Readonly<Record<MailLocale["language"], (hour: string, place: string) => string>> = {
  en: (hour, place) => `${hour} in ${place}`,
  // The hour "à" a city, whatever article its name may have in a sentence.
  fr: (hour, place) => `${hour} à ${place}`,
};

/**
 * Writes an instant with the place of its clock, and how late it is then at the other's:
 * "Friday, 4 December 2026, 16:00 in Tokyo (02:00 in New York)".
 *
 * @param at the instant
 * @param own IANA zone of whoever reads
 * @param other IANA zone of the other person; left out where it is the same place
 */
export function bookingTime(at: Date, own: string, other: string, locale: MailLocale): string {
  const say = IN[locale.language];
  const [ownDay, otherDay] = [own, other].map((zone) => dayOf(at, zone, locale.intl));
  const first = `${ownDay}, ${say(hourOf(at, own, locale.intl), placeOfZone(own))}`;
  if (own === other) {
    return first;
  }
  const hour = say(hourOf(at, other, locale.intl), placeOfZone(other));
  return `${first} (${ownDay === otherDay ? hour : `${otherDay}, ${hour}`})`;
}
