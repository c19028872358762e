import fc from "fast-check";
import {
  addDays,
  dayIn,
  daysAgo,
  dayWords,
  instantOf,
  momentIn,
  mondayOf,
  timeIn,
  weekWords,
  zoneName,
} from "../zoned";

describe("instantOf", () => {
  it.each([
    ["2026-12-04", "16:00", "Asia/Tokyo", "2026-12-04T07:00:00.000Z"],
    ["2026-12-04", "16:00", "America/New_York", "2026-12-04T21:00:00.000Z"],
    ["2026-07-01", "00:00", "Europe/Paris", "2026-06-30T22:00:00.000Z"],
    // Skipped: read with the offset before the gap.
    ["2026-03-29", "02:30", "Europe/Paris", "2026-03-29T01:30:00.000Z"],
    // Twice: the first.
    ["2026-10-25", "02:30", "Europe/Paris", "2026-10-25T00:30:00.000Z"],
    ["2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
  ])("%s %s in %s is %s", (day, time, zone, expected) => {
    expect(instantOf(day, time, zone)).toBe(expected);
  });

  it("goes back to the same wall time wherever that time exists once", () => {
    const zones = ["Asia/Tokyo", "America/New_York", "Europe/Paris", "Asia/Kathmandu", "UTC"];
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(Date.UTC(2016, 0, 1) + minute * 60_000).toISOString();
        const back = instantOf(dayIn(instant, zone), timeIn(instant, zone), zone);
        // Only the hour that comes twice may give the earlier one.
        return back === instant || Date.parse(instant) - Date.parse(back) === 3_600_000;
      }),
    );
  });
});

describe("days", () => {
  it.each([
    ["2026-11-22", "2026-11-16"],
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    ["2027-01-01", "2026-12-28"],
  ])("the week of %s begins on %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it("counts over months and leap days", () => {
    expect([addDays("2028-02-28", 1), addDays("2026-03-01", -1)]).toEqual([
      "2028-02-29",
      "2026-02-28",
    ]);
  });

  it("tells where the same instant is another day", () => {
    const instant = "2026-12-04T20:00:00Z";
    expect([dayIn(instant, "Asia/Tokyo"), dayIn(instant, "America/New_York")]).toEqual([
      "2026-12-05",
      "2026-12-04",
    ]);
  });
});

describe("words", () => {
  it("name the day, the week, the moment and the place", () => {
    expect(dayWords("2026-11-23")).toBe("Mon 23 Nov");
    expect(weekWords("2026-11-23")).toMatch(/^23\s?\u2013\s?29 November 2026$/);
    expect(momentIn("2026-12-04T07:00:00Z", "Asia/Tokyo")).toBe("Fri, 4 Dec 2026, 16:00");
    expect(zoneName("Asia/Tokyo", "2026-12-04T07:00:00Z")).toBe("Tokyo, GMT+9");
    expect(zoneName("America/New_York", "2026-07-04T07:00:00Z")).toBe("New York, GMT-4");
  });

  it("say how long something has waited", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(daysAgo("2026-11-22T08:00:00Z", now)).toBe("today");
    expect(daysAgo("2026-11-21T08:00:00Z", now)).toBe("yesterday");
    expect(daysAgo("2026-11-12T08:00:00Z", now)).toBe("10 days ago");
  });
});
