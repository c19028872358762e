/** One appointment as a calendar library reads it. */
export type ReadEvent = {
  uid: string;
  sequence: number;
  status: string;
  starts_at: Date;
  ends_at: Date;
  zone: string;
  summary: string;
  description: string;
  location: string | null;
  organiser: string;
  attendees: string[];
};

/**
 * Reads an iCalendar file with ical.js, which the house does not write with.
 *
 * @throws when it is no calendar
 */
export async function readCalendar(text: string): Promise<{ method: string; events: ReadEvent[] }> {
  // An ES module, which CommonJS imports dynamically.
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (component: InstanceType<typeof ICAL.Component>, name: string): string =>
    String(component.getFirstPropertyValue(name) ?? "");
  const events = calendar.getAllSubcomponents("vevent").map((component): ReadEvent => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: value(component, "status"),
      starts_at: event.startDate.toJSDate(),
      ends_at: event.endDate.toJSDate(),
      zone: event.startDate.zone?.tzid ?? "",
      summary: event.summary,
      description: event.description,
      location: event.location,
      organiser: value(component, "organizer"),
      attendees: event.attendees.map((one) => String(one.getFirstValue())),
    };
  });
  return { method: value(calendar, "method"), events };
}
