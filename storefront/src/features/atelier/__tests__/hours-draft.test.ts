/** @jest-environment node */
import { bodyOf, countChanges, draftOf, type HoursBlock, type HoursDraft } from "../hours/draft";
import { moveException, moveHours, newException } from "../hours/edit-block";
import { findProblems } from "../hours/problems";
import { refusedBlock } from "../hours/refused-block";
import { weekOf } from "../hours/week-view";
import { availabilityOf, bookingOf } from "../shape";

const availability = availabilityOf({
  time_zone: "Asia/Tokyo",
  weekly_hours: [
    { weekday: 1, start: "09:00", end: "17:30", modes: ["in_person"] },
    { weekday: 5, start: "20:00", end: "24:00", valid_from: "2026-11-01", valid_to: "2026-12-31" },
  ],
  exceptions: [
    { id: "avex_1", kind: "time_off", starts_on: "2026-12-24", ends_on: "2026-12-26" },
    {
      id: "avex_2",
      kind: "blocked",
      starts_at: "2026-12-01T14:00:00Z",
      ends_at: "2026-12-01T16:00:00Z",
      note: "Fitting",
    },
    {
      id: "avex_3",
      kind: "extra",
      starts_on: "2026-12-06",
      ends_on: "2026-12-06",
      start: "10:00",
      end: "12:00",
    },
  ],
});

function hours(change: Partial<HoursBlock> = {}): HoursBlock {
  return {
    key: "a",
    weekday: 1,
    start: 540,
    end: 720,
    modes: [],
    valid_from: "",
    valid_to: "",
    ...change,
  };
}

function problemsOf(...blocks: HoursBlock[]): string[] {
  const draft: HoursDraft = { hours: blocks, exceptions: [] };
  return [...findProblems(draft)].flatMap(([key, found]) =>
    found.map(({ code }) => `${key} ${code}`),
  );
}

describe("hours on their way to the API and back", () => {
  it("come out as they went in, with every field said", () => {
    const body = bodyOf(draftOf(availability));
    expect(body.weekly_hours).toEqual(availability.weekly_hours);
    expect(body.exceptions).toEqual(availability.exceptions);
  });

  it("count what was changed, added and taken out", () => {
    const saved = draftOf(availability);
    const [first, ...rest] = saved.hours;
    expect(countChanges(saved, saved)).toBe(0);
    expect(countChanges(saved, { ...saved, hours: rest })).toBe(1);
    expect(
      countChanges(saved, {
        hours: [{ ...(first as HoursBlock), end: 600 }, ...rest],
        exceptions: [...saved.exceptions, newException("extra", "2026-12-05", null)],
      }),
    ).toBe(2);
  });
});

describe("hours that the house would refuse", () => {
  it("overlap on the same weekday, and both are told", () => {
    expect(problemsOf(hours(), hours({ key: "b", start: 700, end: 800 }))).toEqual([
      "a overlaps",
      "b overlaps",
    ]);
  });

  it("do not overlap when they meet, on other days, in other seasons or in other ways", () => {
    expect(problemsOf(hours(), hours({ key: "b", start: 720, end: 800 }))).toEqual([]);
    expect(problemsOf(hours(), hours({ key: "b", weekday: 2 }))).toEqual([]);
    expect(
      problemsOf(hours({ valid_to: "2026-11-30" }), hours({ key: "b", valid_from: "2026-12-01" })),
    ).toEqual([]);
    expect(
      problemsOf(hours({ modes: ["video"] }), hours({ key: "b", modes: ["in_person"] })),
    ).toEqual([]);
  });

  it("overlap when one of them is for every way, or the seasons share a day", () => {
    expect(problemsOf(hours({ modes: ["video"] }), hours({ key: "b" }))).toHaveLength(2);
    expect(
      problemsOf(hours({ valid_to: "2026-12-01" }), hours({ key: "b", valid_from: "2026-12-01" })),
    ).toHaveLength(2);
  });

  it("end before they begin, or run backwards through the year", () => {
    expect(problemsOf(hours({ end: 540 }))).toEqual(["a ends_before_start"]);
    expect(problemsOf(hours({ valid_from: "2026-12-02", valid_to: "2026-12-01" }))).toEqual([
      "a validity_backwards",
    ]);
  });

  it("are exceptions without a date, or whose last day is before the first", () => {
    const none = newException("blocked", "", null);
    const backwards = { ...newException("time_off", "2026-12-05", null), ends_on: "2026-12-04" };
    const found = findProblems({ hours: [], exceptions: [none, backwards] });
    expect(found.get(none.key)).toEqual([{ code: "no_date" }]);
    expect(found.get(backwards.key)).toEqual([{ code: "dates_backwards" }]);
  });

  it("are found by the row that the API names", () => {
    const draft = draftOf(availability);
    expect(refusedBlock({ field: "weekly_hours.1" }, draft)).toBe("hours-1");
    expect(refusedBlock({ field: "exceptions.0" }, draft)).toBe("exception-0");
    expect(refusedBlock({ field: "time_zone" }, draft)).toBeNull();
    expect(refusedBlock({}, draft)).toBeNull();
  });
});

describe("moving", () => {
  it("goes around the week and keeps the length", () => {
    const sunday = hours({ weekday: 7 });
    expect(moveHours(sunday, { part: "whole", minutes: 15, days: 1 })).toMatchObject({
      weekday: 1,
      start: 555,
      end: 735,
    });
    expect(moveHours(hours(), { part: "whole", minutes: 0, days: -1 }).weekday).toBe(7);
  });

  it("takes both dates of an exception along, over the end of a month", () => {
    const off = { ...newException("time_off", "2026-11-30", null), ends_on: "2026-12-02" };
    expect(moveException(off, { part: "whole", minutes: 15, days: 2 })).toMatchObject({
      starts_on: "2026-12-02",
      ends_on: "2026-12-04",
      span: null,
    });
  });

  it("leaves an exception between two instants where it is", () => {
    const fixed = draftOf(availability).exceptions[1];
    expect(fixed && moveException(fixed, { part: "whole", minutes: 15, days: 1 })).toBe(fixed);
  });
});

describe("a week", () => {
  const booking = bookingOf({
    id: "book_1",
    status: "confirmed",
    appointment_type: { id: "apt_1", name: "Fitting", duration_minutes: 60 },
    mode: "video",
    // Friday evening in New York is Saturday morning in Tokyo.
    starts_at: "2026-12-04T23:00:00Z",
    ends_at: "2026-12-05T00:00:00Z",
    stylist_time_zone: "Asia/Tokyo",
  });
  const week = (monday: string, zone = "Asia/Tokyo") =>
    weekOf(monday, draftOf(availability), [booking], zone).map((day) =>
      day.entries.map((entry) => `${entry.kind} ${entry.start}-${entry.end}`),
    );

  it("shows each thing on the day that the stylist's own calendar says", () => {
    expect(week("2026-11-30")).toEqual([
      ["hours 540-1050"],
      // 14:00 to 16:00 UTC is 23:00 on Tuesday to 01:00 on Wednesday in Tokyo.
      ["exception 1380-1440"],
      ["exception 0-60"],
      [],
      ["hours 1200-1440"],
      ["booking 480-540"],
      ["exception 600-720"],
    ]);
  });

  it("shows the same instants elsewhere in another zone", () => {
    expect(week("2026-11-30", "America/New_York")[4]).toEqual([
      "hours 1200-1440",
      "booking 1080-1140",
    ]);
  });

  it("leaves out hours of another season, and fills days off", () => {
    expect(week("2027-01-04")[4]).toEqual([]);
    expect(week("2026-12-21").slice(3, 6)).toEqual([
      ["exception 0-1440"],
      ["hours 1200-1440", "exception 0-1440"],
      ["exception 0-1440"],
    ]);
  });

  it("lays hours for different ways side by side", () => {
    const draft = {
      hours: [
        hours({ modes: ["video"] }),
        hours({ key: "b", start: 600, end: 660, modes: ["in_person"] }),
        hours({ key: "c", start: 800, end: 900 }),
      ],
      exceptions: [],
    };
    const [monday] = weekOf("2026-11-30", draft, [], "UTC");
    expect(monday?.entries).toMatchObject([
      { block: { key: "a" }, lane: 0, lanes: 2 },
      { block: { key: "b" }, lane: 1, lanes: 2 },
      { block: { key: "c" }, lane: 0, lanes: 1 },
    ]);
  });
});
