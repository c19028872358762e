import { alternativesOf } from "../alternatives";
import { clockNotice } from "../clock-notice";
import { type Announcement, announcementOf, countdownWords, secondsLeft } from "../countdown";

describe("the sentence on clocks", () => {
  const march = Date.parse("2027-03-01T12:00:00Z");
  const where = (zone: string, place: string, visitorZone: string | null) => ({
    zone,
    place,
    visitorZone,
    language: "en" as const,
  });

  it("says nothing as long as both clocks stay as they are", () => {
    expect(
      clockNotice(
        march,
        "2027-03-10T12:00:00Z",
        where("Europe/Paris", "Paris", "America/New_York"),
      ),
    ).toBeNull();
    expect(
      clockNotice(march, "2027-07-01T12:00:00Z", where("Asia/Tokyo", "Tokyo", null)),
    ).toBeNull();
  });

  it("names the visitor's place when only their clock changes", () => {
    expect(
      clockNotice(
        march,
        "2027-03-20T12:00:00Z",
        where("Europe/Paris", "Paris", "America/New_York"),
      ),
    ).toEqual({ kind: "forward", place: "New York", day: "Sun 14 Mar" });
  });

  it("names the stylist's when only theirs does, also when nobody knows where the visitor is", () => {
    const change = { kind: "forward", place: "Paris", day: "Sun 28 Mar" };
    expect(
      clockNotice(march, "2027-04-01T12:00:00Z", where("Europe/Paris", "Paris", "Asia/Tokyo")),
    ).toEqual(change);
    expect(
      clockNotice(march, "2027-04-01T12:00:00Z", where("Europe/Paris", "Paris", null)),
    ).toEqual(change);
  });

  it("names both when both change on different days", () => {
    expect(
      clockNotice(
        march,
        "2027-04-01T12:00:00Z",
        where("Europe/Paris", "Paris", "America/New_York"),
      ),
    ).toEqual({
      kind: "both",
      place: "Paris",
      day: "Sun 28 Mar",
      otherPlace: "New York",
      otherDay: "Sun 14 Mar",
    });
  });

  it("says it once when both change at the same moment, and knows back from forward", () => {
    const october = Date.parse("2027-10-01T12:00:00Z");
    expect(
      clockNotice(october, "2027-11-01T12:00:00Z", where("Europe/Paris", "Paris", "Europe/London")),
    ).toEqual({ kind: "back", place: "Paris", day: "Sun 31 Oct" });
  });
});

describe("the countdown", () => {
  it("counts whole seconds and never below nothing", () => {
    expect(secondsLeft(10_000, 0)).toBe(10);
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 99_000)).toBe(0);
  });

  it.each([
    [600, "10:00"],
    [581, "9:41"],
    [60, "1:00"],
    [9, "0:09"],
    [0, "0:00"],
  ])("writes %i seconds as %s", (seconds, words) => {
    expect(countdownWords(seconds)).toBe(words);
  });

  it("speaks six times in ten minutes", () => {
    const said: Announcement[] = [];
    let before: number | null = null;
    for (let left = 600; left >= 0; left -= 1) {
      const announcement = announcementOf(before, left);
      if (announcement) {
        said.push(announcement);
      }
      before = left;
    }
    expect(said).toEqual([
      { kind: "start" },
      { kind: "minutes", minutes: 5 },
      { kind: "minutes", minutes: 2 },
      { kind: "minutes", minutes: 1 },
      { kind: "soon" },
      { kind: "over" },
    ]);
  });

  it("says only the last of what a sleeping screen has missed", () => {
    expect(announcementOf(500, 50)).toEqual({ kind: "minutes", minutes: 1 });
    expect(announcementOf(500, 20)).toEqual({ kind: "soon" });
    expect(announcementOf(500, 0)).toEqual({ kind: "over" });
    expect(announcementOf(0, 0)).toBeNull();
    expect(announcementOf(null, 0)).toEqual({ kind: "over" });
  });
});

describe("alternatives", () => {
  const slot = (hour: number) => ({
    starts_at: `2026-12-04T${hour}:00:00Z`,
    ends_at: `2026-12-04T${hour + 1}:00:00Z`,
  });

  it("come in their order in time, three at most", () => {
    const given = [slot(17), slot(14), slot(18), slot(20)];
    expect(alternativesOf({ alternatives: given })).toEqual([slot(14), slot(17), slot(18)]);
  });

  it("are none when nothing usable was named", () => {
    expect(alternativesOf({})).toEqual([]);
    expect(alternativesOf({ alternatives: "soon" })).toEqual([]);
    expect(
      alternativesOf({ alternatives: [null, 4, { starts_at: "noon", ends_at: "one" }, slot(10)] }),
    ).toEqual([slot(10)]);
  });
});
