import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";

/** How a calendar shows an appointment: it stands, it is not settled yet, it is off. */
export type CalendarState = "confirmed" | "tentative" | "cancelled";

/**
 * What the file is for: a copy to keep, or a message that puts the appointment into the diary of
 * whoever receives it and takes it out again.
 */
export type CalendarMethod = "publish" | "request" | "cancel";

export type CalendarPerson = { name: string; email: string };

/** One appointment as calendars show it. */
export type CalendarEntry = {
  booking_id: string;
  /** RFC 5545 SEQUENCE: raised whenever the appointment moves or is called off. */
  sequence: number;
  state: CalendarState;
  starts_at: Date;
  ends_at: Date;
  /** When the booking last changed: DTSTAMP, so that the same booking gives the same file. */
  changed_at: Date;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  attendee?: CalendarPerson;
};

type CalendarFile = {
  method: CalendarMethod;
  name: string;
  organiser: CalendarPerson;
  entries: readonly CalendarEntry[];
};

const STATES: Readonly<Record<CalendarState, ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

const METHODS: Readonly<Record<CalendarMethod, ICalCalendarMethod>> = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
};

function toEvent(entry: CalendarEntry, organizer: CalendarPerson): ICalEventData {
  const { attendee } = entry;
  return {
    id: `${entry.booking_id}@stylebyzaga`,
    sequence: entry.sequence,
    status: STATES[entry.state],
    start: entry.starts_at,
    end: entry.ends_at,
    stamp: entry.changed_at,
    lastModified: entry.changed_at,
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    url: entry.url,
    organizer,
    ...(attendee && {
      attendees: [{ ...attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    }),
  };
}

/**
 * Writes appointments as an iCalendar file (RFC 5545), in UTC. Pure: the same appointments give the
 * same bytes. The UID is `<booking id>@stylebyzaga` everywhere, so that a file, a mail and a feed
 * are one entry in a diary.
 *
 * @returns the text, lines ending in CRLF
 */
export function calendarFile({ method, name, organiser, entries }: CalendarFile): string {
  const calendar = ical({
    name,
    method: METHODS[method],
    prodId: { company: "StyleByZaga", product: "Appointments", language: "EN" },
  });
  for (const entry of entries) {
    calendar.createEvent(toEvent(entry, organiser));
  }
  return calendar.toString();
}
