import { clockChanges, localDateTime, localTimes } from "../local-time";

const at = (text: string): Date => new Date(text);

describe("localDateTime", () => {
  it.each([
    ["2026-12-04T07:00:00Z", "Asia/Tokyo", "2026-12-04T16:00+09:00"],
    ["2026-12-04T07:00:00Z", "America/New_York", "2026-12-04T02:00-05:00"],
    ["2026-07-04T07:00:00Z", "America/New_York", "2026-07-04T03:00-04:00"],
    ["2026-07-04T20:00:00Z", "Asia/Kathmandu", "2026-07-05T01:45+05:45"],
    ["2026-07-04T20:00:00Z", "UTC", "2026-07-04T20:00+00:00"],
    ["2026-01-01T00:00:00Z", "America/St_Johns", "2025-12-31T20:30-03:30"],
  ])("writes %s in %s as %s", (instant, zone, local) => {
    expect(localDateTime(at(instant), zone)).toBe(local);
  });
});

describe("a stretch of time", () => {
  const [from, to] = [at("2026-10-01T00:00:00Z"), at("2026-11-10T00:00:00Z")];

  it("is written on both sides of the hour at which the clocks go back", () => {
    const local = localTimes("Europe/Paris", from, to);
    expect(local(at("2026-10-25T00:59:00Z"))).toBe("2026-10-25T02:59+02:00");
    expect(local(at("2026-10-25T01:00:00Z"))).toBe("2026-10-25T02:00+01:00");
  });

  it("names the changes of the clocks within it, and no others", () => {
    expect(clockChanges("Europe/Paris", from, to)).toEqual([
      {
        time_zone: "Europe/Paris",
        at: "2026-10-25T01:00:00.000Z",
        offset_before: "+02:00",
        offset_after: "+01:00",
      },
    ]);
    expect(clockChanges("Europe/Paris", from, at("2026-10-25T00:59:59Z"))).toEqual([]);
    expect(clockChanges("Europe/Paris", at("2026-10-25T01:00:00Z"), to)).toEqual([]);
    expect(clockChanges("Asia/Tokyo", from, to)).toEqual([]);
  });

  it("finds a change and its return within two months", () => {
    const changes = clockChanges(
      "Africa/Casablanca",
      at("2026-02-01T00:00:00Z"),
      at("2026-04-03T00:00:00Z"),
    );
    expect(changes.map(({ offset_after }) => offset_after)).toEqual(["+00:00", "+01:00"]);
  });
});
