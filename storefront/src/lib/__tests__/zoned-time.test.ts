import {
  addDays,
  clockChanges,
  clockOf,
  dayWords,
  hourInPlaces,
  isTimeZone,
  localDay,
  offsetMinutes,
  placeOfZone,
} from "../zoned-time";

const NOW = Date.parse("2026-11-22T12:00:00Z");

function places(visitorZone: string | null, zone = "Europe/Paris", place = "Paris") {
  return { zone, place, visitorZone, language: "en" as const, now_ms: NOW };
}

describe("reading an instant in a zone", () => {
  it.each([
    ["2026-12-04T15:00:00Z", "Europe/Paris", "2026-12-04", "16:00"],
    ["2026-12-04T15:00:00Z", "Asia/Tokyo", "2026-12-05", "00:00"],
    ["2026-12-04T15:00:00Z", "America/New_York", "2026-12-04", "10:00"],
    ["2026-12-04T18:45:00Z", "Asia/Kathmandu", "2026-12-05", "00:30"],
    // The hour that comes twice: both are 01:30 on the wall.
    ["2026-11-01T05:30:00Z", "America/New_York", "2026-11-01", "01:30"],
    ["2026-11-01T06:30:00Z", "America/New_York", "2026-11-01", "01:30"],
  ])("%s in %s", (instant, zone, day, clock) => {
    expect(localDay(instant, zone)).toBe(day);
    expect(clockOf(instant, zone)).toBe(clock);
  });

  it("knows how far a zone is ahead", () => {
    expect(offsetMinutes(NOW, "Asia/Kathmandu")).toBe(345);
    expect(offsetMinutes(NOW, "America/New_York")).toBe(-300);
    expect(offsetMinutes(NOW + 31_000, "Europe/Paris")).toBe(60);
  });

  it("takes only zones that exist", () => {
    expect(isTimeZone("Europe/Paris")).toBe(true);
    expect(isTimeZone("Etc/GMT+5")).toBe(true);
    expect(isTimeZone("Europe/Atlantis")).toBe(false);
    expect(isTimeZone("<script>")).toBe(false);
    expect(isTimeZone("")).toBe(false);
    expect(isTimeZone(undefined)).toBe(false);
  });

  it("counts days as dates", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-29", -29)).toBe("2026-02-28");
  });
});

describe("an hour in words", () => {
  it("names both places", () => {
    expect(hourInPlaces("2026-12-04T15:00:00Z", places("America/New_York"))).toEqual({
      here: { day: "Fri 4 Dec", time: "16:00", place: "Paris" },
      there: { day: "Fri 4 Dec", time: "10:00", place: "New York" },
      sameDay: true,
    });
  });

  it("says when it is another day there", () => {
    const hour = hourInPlaces("2026-12-04T15:00:00Z", places("Asia/Tokyo"));
    expect(hour.sameDay).toBe(false);
    expect(hour.there).toEqual({ day: "Sat 5 Dec", time: "00:00", place: "Tokyo" });
  });

  it("begins with the visitor's clock where that is the one that counts", () => {
    const first = { ...places("America/New_York"), visitorFirst: true };
    const hour = hourInPlaces("2026-12-04T15:00:00Z", first);
    expect([hour.here.place, hour.there?.place]).toEqual(["New York", "Paris"]);
    const alone = { ...places(null), visitorFirst: true };
    expect(hourInPlaces("2026-12-04T15:00:00Z", alone).here.place).toBe("Paris");
  });

  it("names one place when nobody knows where the visitor is, or both clocks agree", () => {
    expect(hourInPlaces("2026-12-04T15:00:00Z", places(null)).there).toBeNull();
    expect(hourInPlaces("2026-12-04T15:00:00Z", places("Europe/Rome")).there).toBeNull();
  });

  it("writes the year only when it is another one", () => {
    expect(dayWords("2026-12-04", "en", "2026-11-22")).toBe("Fri 4 Dec");
    expect(dayWords("2027-01-04", "en", "2026-11-22")).toBe("Mon 4 Jan 2027");
    expect(dayWords("2026-12-04", "fr")).toBe("ven. 4 déc.");
    expect(dayWords("2026-12-01", "fr")).toBe("mar. 1er déc.");
  });

  it.each([
    ["America/New_York", "en", "New York"],
    ["America/Argentina/Buenos_Aires", "en", "Buenos Aires"],
    ["Asia/Calcutta", "en", "Kolkata"],
    ["Europe/London", "fr", "Londres"],
    ["Etc/UTC", "fr", "UTC"],
  ] as const)("calls %s in %s by its city", (zone, language, city) => {
    expect(placeOfZone(zone, language)).toBe(city);
  });
});

describe("clocks that change", () => {
  const until = (day: string) => Date.parse(`${day}T12:00:00Z`);

  it("finds the minute, and whether forward or back", () => {
    expect(clockChanges("America/New_York", NOW, until("2027-12-01"))).toEqual([
      { zone: "America/New_York", at_ms: Date.parse("2027-03-14T07:00:00Z"), forward: true },
      { zone: "America/New_York", at_ms: Date.parse("2027-11-07T06:00:00Z"), forward: false },
    ]);
  });

  it("finds half an hour as well", () => {
    expect(clockChanges("Australia/Lord_Howe", until("2027-04-01"), until("2027-04-10"))).toEqual([
      { zone: "Australia/Lord_Howe", at_ms: Date.parse("2027-04-03T15:00:00Z"), forward: false },
    ]);
  });

  it("finds none where there is none, or when the change lies outside", () => {
    expect(clockChanges("Asia/Tokyo", NOW, until("2027-12-01"))).toEqual([]);
    const change = Date.parse("2027-03-28T01:00:00Z");
    expect(clockChanges("Europe/Paris", NOW, change - 60_000)).toEqual([]);
    expect(clockChanges("Europe/Paris", NOW, change)).toHaveLength(1);
    expect(clockChanges("Europe/Paris", change, until("2027-10-01"))).toEqual([]);
  });
});
