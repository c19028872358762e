/** @jest-environment node */
import {
  addDays,
  datesOfWeek,
  formatClock,
  formatDay,
  isDate,
  mondayOf,
  parseClock,
  weekdayOf,
} from "../time/wall-time";
import { clockAt, dayPieces, localMoment } from "../time/zoned";
import { findZones, isZone, offsetWords, sameClock } from "../time/zones";

describe("wall time", () => {
  it("is read and written in minutes since midnight, up to 24:00", () => {
    expect(parseClock("09:30")).toBe(570);
    expect(parseClock("24:00")).toBe(1440);
    expect(formatClock(1440)).toBe("24:00");
    expect(formatClock(570)).toBe("09:30");
    expect(["24:15", "25:00", "9:30", "", "ab:cd"].map(parseClock)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("knows the days of the calendar, also over a leap day and a year's end", () => {
    expect(weekdayOf("2026-11-22")).toBe(7);
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(datesOfWeek("2026-12-28").at(-1)).toBe("2027-01-03");
    expect(["2026-02-29", "2026-13-01", "26-01-01"].map(isDate)).toEqual([false, false, false]);
  });
});

describe("a day in words", () => {
  const day = { weekday: "short", day: "numeric", month: "short" } as const;

  it("is written the European way round in English, whatever the market", () => {
    expect(formatDay("2026-12-04", "en-US", day)).toBe("Fri 4 Dec");
    expect(formatDay("2026-12-04", "en-AE", day)).toBe("Fri 4 Dec");
  });

  it("begins a French month with its first", () => {
    expect(formatDay("2026-12-01", "fr-FR", day)).toBe("mar. 1er déc.");
    expect(formatDay("2026-12-21", "fr-US", day)).toBe("lun. 21 déc.");
  });
});

describe("clocks of places", () => {
  it("show the same instant each in their own way", () => {
    const instant = "2026-12-04T15:00:00Z";
    expect(localMoment(instant, "Asia/Tokyo")).toEqual({ date: "2026-12-05", minute: 0 });
    expect(clockAt(instant, "America/New_York")).toBe("10:00");
    expect(clockAt(instant, "Asia/Kathmandu")).toBe("20:45");
  });

  it("follow the change to summer time and back", () => {
    expect(clockAt("2027-03-14T06:59:00Z", "America/New_York")).toBe("01:59");
    expect(clockAt("2027-03-14T07:00:00Z", "America/New_York")).toBe("03:00");
    expect(offsetWords("America/New_York", "2027-01-01T00:00:00Z")).toBe("UTC-5");
    expect(offsetWords("America/New_York", "2027-07-01T00:00:00Z")).toBe("UTC-4");
  });

  it("part a night over two days", () => {
    expect(dayPieces("2026-12-04T14:00:00Z", "2026-12-04T16:00:00Z", "Asia/Tokyo")).toEqual([
      { date: "2026-12-04", start: 1380, end: 1440 },
      { date: "2026-12-05", start: 0, end: 60 },
    ]);
    expect(dayPieces("2026-12-04T14:00:00Z", "2026-12-04T15:00:00Z", "Asia/Tokyo")).toEqual([
      { date: "2026-12-04", start: 1380, end: 1440 },
    ]);
  });

  it("agree only when the day does too", () => {
    expect(sameClock("Europe/Paris", "Europe/Rome", "2026-12-04T15:00:00Z")).toBe(true);
    // Twenty-four hours apart: the same clock on another day.
    expect(sameClock("Pacific/Kiritimati", "Pacific/Honolulu", "2026-12-04T15:00:00Z")).toBe(false);
  });
});

describe("finding a zone", () => {
  it("by a city that gave it its name, or by one that did not", () => {
    expect(findZones("toky", 3)[0]).toEqual({ zone: "Asia/Tokyo", city: "Tokyo" });
    expect(findZones("Milan", 1)).toEqual([{ zone: "Europe/Rome", city: "Milan" }]);
    expect(findZones("new york", 1)[0]?.zone).toBe("America/New_York");
  });

  it("without accents, and cities that begin with it first", () => {
    expect(findZones("dusseldorf", 1)[0]?.zone).toBe("Europe/Berlin");
    const cities = findZones("par", 20).map(({ city }) => city);
    expect(cities[0]?.startsWith("Par")).toBe(true);
    expect(findZones("   ", 5)).toEqual([]);
    expect(findZones("nowhere at all", 5)).toEqual([]);
  });

  it("gives only zones that the runtime knows", () => {
    const zones = findZones("a", 1000).map(({ zone }) => zone);
    expect(zones.length).toBeGreaterThan(100);
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(isZone("Mars/Olympus")).toBe(false);
    expect(findZones("buenos", 1)[0]?.city).toBe("Buenos Aires");
  });
});
