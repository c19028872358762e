import { calendarFile, type CalendarEntry } from "../calendar-file";
import { mailboxOf } from "../mailbox";
import { readCalendar } from "./read-calendar";

const ENTRY: CalendarEntry = {
  booking_id: "book_1",
  sequence: 2,
  state: "confirmed",
  starts_at: new Date("2026-12-04T07:00:00.000Z"),
  ends_at: new Date("2026-12-04T08:30:00.000Z"),
  changed_at: new Date("2026-11-22T10:00:00.000Z"),
  summary: "First fitting, with Amara; a long title that is folded because it passes 75 octets",
  description: "Line one\nLine two, with a comma; and a semicolon",
  location: "1 rue de la Paix, 75002 Paris",
  url: "https://house.example/en-us/account/appointments/book_1",
};
const HOUSE = { name: "StyleByZaga", email: "house@stylebyzaga.example" };
const publish = (entries: CalendarEntry[]): string =>
  calendarFile({ method: "publish", name: "Appointments", organiser: HOUSE, entries });

describe("calendarFile", () => {
  it("is read by a calendar library with the same instants and words", async () => {
    const { method, events } = await readCalendar(publish([ENTRY]));
    expect(method).toBe("PUBLISH");
    expect(events).toEqual([
      {
        uid: "book_1@stylebyzaga",
        sequence: 2,
        status: "CONFIRMED",
        starts_at: ENTRY.starts_at,
        ends_at: ENTRY.ends_at,
        zone: "UTC",
        summary: ENTRY.summary,
        description: ENTRY.description,
        location: ENTRY.location,
        organiser: expect.stringMatching(/^mailto:house@stylebyzaga\.example$/i),
        attendees: [],
      },
    ]);
  });

  it("names who is asked, and calls off under the same UID", async () => {
    const attendee = { name: "Ada Byron", email: "ada@example.com" };
    const entries: CalendarEntry[] = [{ ...ENTRY, sequence: 3, state: "cancelled", attendee }];
    const file = calendarFile({
      method: "cancel",
      name: "Appointments",
      organiser: HOUSE,
      entries,
    });
    const { method, events } = await readCalendar(file);
    expect(method).toBe("CANCEL");
    expect(events[0]).toMatchObject({
      uid: "book_1@stylebyzaga",
      sequence: 3,
      status: "CANCELLED",
      attendees: [expect.stringMatching(/^mailto:ada@example\.com$/i)],
    });
  });

  it("gives the same bytes for the same booking, and nothing that breaks out of a line", async () => {
    const summary = "One\r\nATTENDEE:mailto:evil@example.com";
    const file = (): string => publish([{ ...ENTRY, summary, location: null, url: null }]);
    expect(file()).toBe(file());
    expect(file()).not.toMatch(/^ATTENDEE/m);
    expect((await readCalendar(file())).events).toHaveLength(1);
  });

  it("holds any number of appointments, and none", async () => {
    expect((await readCalendar(publish([]))).events).toEqual([]);
    const two = publish([ENTRY, { ...ENTRY, booking_id: "book_2", state: "tentative" }]);
    const { events } = await readCalendar(two);
    expect(events.map(({ status }) => status)).toEqual(["CONFIRMED", "TENTATIVE"]);
  });
});

describe("mailboxOf", () => {
  it.each([
    ["StyleByZaga <house@example.com>", "StyleByZaga", "house@example.com"],
    ['"Style, by Zaga" <house@example.com>', "Style, by Zaga", "house@example.com"],
    ["house@example.com", "house@example.com", "house@example.com"],
  ])("reads %s", (from, name, email) => {
    expect(mailboxOf(from)).toEqual({ name, email });
  });
});
