import {
  daysOf,
  partsOfDay,
  readingZone,
  spanCount,
  spanIndexOf,
  STRIP_DAYS,
  stripSpan,
} from "../day-strip";

const NOW = Date.parse("2026-11-22T12:34:56Z");
const slot = (starts_at: string) => ({ starts_at, ends_at: starts_at });

describe("the day strip", () => {
  it("reads days by the visitor's clock by video, by the stylist's anywhere else", () => {
    expect(readingZone("video", "Asia/Tokyo", "America/New_York")).toBe("America/New_York");
    expect(readingZone("in_person", "Asia/Tokyo", "America/New_York")).toBe("Asia/Tokyo");
    expect(readingZone("at_home", "Asia/Tokyo", "America/New_York")).toBe("Asia/Tokyo");
    expect(readingZone("video", "Asia/Tokyo", null)).toBe("Asia/Tokyo");
  });

  it("begins today where the days are read, and asks for nothing that has passed", () => {
    const span = stripSpan(0, NOW, "Pacific/Auckland");
    expect(span.firstDay).toBe("2026-11-23");
    expect(span.lastDay).toBe("2026-12-06");
    expect(span.from).toBe("2026-11-22T12:34:00.000Z");
    expect(Date.parse(span.to)).toBeGreaterThanOrEqual(Date.parse("2026-12-06T11:00:00Z"));
  });

  it("joins its stretches without a gap", () => {
    const first = stripSpan(0, NOW, "Asia/Tokyo");
    const second = stripSpan(1, NOW, "Asia/Tokyo");
    expect(first.lastDay).toBe("2026-12-05");
    expect(second.firstDay).toBe("2026-12-06");
    expect(Date.parse(second.from)).toBeLessThan(Date.parse(first.to));
  });

  it("lays an hour into another day where the day is another one", () => {
    const slots = [slot("2026-12-04T15:30:00Z"), slot("2026-12-04T14:30:00Z")];
    const find = (zone: string) =>
      daysOf(slots, stripSpan(0, NOW, zone), zone)
        .filter(({ slots: own }) => own.length > 0)
        .map(({ day, slots: own }) => [day, own.length]);
    expect(find("Europe/Paris")).toEqual([["2026-12-04", 2]]);
    expect(find("Asia/Tokyo")).toEqual([
      ["2026-12-04", 1],
      ["2026-12-05", 1],
    ]);
  });

  it("keeps empty days and puts hours in order", () => {
    const days = daysOf(
      [slot("2026-11-23T15:00:00Z"), slot("2026-11-23T09:00:00Z")],
      stripSpan(0, NOW, "UTC"),
      "UTC",
    );
    expect(days).toHaveLength(STRIP_DAYS);
    expect(days[0]).toEqual({ day: "2026-11-22", slots: [] });
    expect(days[1]?.slots.map(({ starts_at }) => starts_at)).toEqual([
      "2026-11-23T09:00:00Z",
      "2026-11-23T15:00:00Z",
    ]);
  });

  it("knows in which stretch an hour lies", () => {
    expect(spanIndexOf("2026-11-22T20:00:00Z", NOW, "UTC")).toBe(0);
    expect(spanIndexOf("2026-12-05T23:00:00Z", NOW, "UTC")).toBe(0);
    expect(spanIndexOf("2026-12-05T23:00:00Z", NOW, "Asia/Tokyo")).toBe(1);
    expect(spanIndexOf("2020-01-01T00:00:00Z", NOW, "UTC")).toBe(0);
    expect(spanCount(13)).toBe(1);
    expect(spanCount(14)).toBe(2);
    expect(spanCount(0)).toBe(1);
  });

  it("parts a day at noon and at six by the clock that is read", () => {
    const slots = ["2026-12-04T10:45:00Z", "2026-12-04T11:00:00Z", "2026-12-04T17:00:00Z"].map(
      slot,
    );
    expect(
      partsOfDay(slots, "Europe/Paris").map(({ part, slots: own }) => [part, own.length]),
    ).toEqual([
      ["morning", 1],
      ["afternoon", 1],
      ["evening", 1],
    ]);
    expect(partsOfDay(slots, "America/New_York").map(({ part }) => part)).toEqual([
      "morning",
      "afternoon",
    ]);
  });
});
