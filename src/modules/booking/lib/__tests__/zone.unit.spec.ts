import fc from "fast-check";
import { Temporal } from "../temporal";
import { instantOfWall, isTimeZone, localDayAt, offsetAt, zoneTable } from "../zone";

const DAY_MS = 86_400_000;
const YEAR_2000 = Date.UTC(2000, 0, 1);
const YEAR_2037 = Date.UTC(2037, 11, 31);
const ZONES = Intl.supportedValuesOf("timeZone");

/** "2026-03-29T02:30" as wall milliseconds. */
const wall = (text: string): number => Date.parse(`${text}Z`);

describe("a zone", () => {
  it.each([
    ["Europe/Paris", true],
    ["America/Argentina/Buenos_Aires", true],
    ["UTC", true],
    ["Asia/Kathmandu", true],
    ["Mars/Olympus", false],
    ["+05:30", false],
    ["", false],
    ["Europe/Paris; drop table", false],
    ["../etc", false],
  ])("%s is known: %s", (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });

  it("that nobody knows is refused", () => {
    expect(() => zoneTable("Mars/Olympus", 0, DAY_MS)).toThrow("Invalid time zone");
  });

  it.each([
    // Springs forward at 02:00: 02:30 does not exist and is read with the offset before.
    ["Europe/Paris", "2026-03-29T01:59", "2026-03-29T00:59Z"],
    ["Europe/Paris", "2026-03-29T02:00", "2026-03-29T01:00Z"],
    ["Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:30Z"],
    ["Europe/Paris", "2026-03-29T03:00", "2026-03-29T01:00Z"],
    // Falls back at 03:00: 02:30 comes twice and is the first.
    ["Europe/Paris", "2026-10-25T02:00", "2026-10-25T00:00Z"],
    ["Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30Z"],
    ["Europe/Paris", "2026-10-25T03:00", "2026-10-25T02:00Z"],
    // Half an hour.
    ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z"],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z"],
    // No midnight that day.
    ["America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00Z"],
    // No such day at all.
    ["Pacific/Apia", "2011-12-30T09:00", "2011-12-30T19:00Z"],
    ["Asia/Tokyo", "2026-12-04T16:00", "2026-12-04T07:00Z"],
  ])("%s: %s is %s", (zone, local, instant) => {
    const time = wall(local);
    const table = zoneTable(zone, time - DAY_MS, time + DAY_MS);
    expect(new Date(instantOfWall(table, time)).toISOString()).toBe(
      new Date(instant).toISOString(),
    );
  });

  it("reads wall time as Temporal's compatible does, and offsets as Temporal does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: YEAR_2000 / 60_000, max: YEAR_2037 / 60_000 }),
        (zone, minute) => {
          const time = minute * 60_000;
          const table = zoneTable(zone, time, time);
          const plain = Temporal.PlainDateTime.from(new Date(time).toISOString().slice(0, 23));
          expect(instantOfWall(table, time)).toBe(
            plain.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds,
          );
          const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
          expect(offsetAt(table, time)).toBe(zoned.offsetNanoseconds / 1e6);
          expect(localDayAt(table, time) * DAY_MS).toBe(
            wall(`${zoned.toPlainDate().toString()}T00:00`),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is the same whatever window it is asked for in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: YEAR_2000, max: YEAR_2037 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (zone, time, before, after) => {
          const near = zoneTable(zone, time, time);
          const far = zoneTable(zone, time - before * DAY_MS, time + after * DAY_MS);
          expect(instantOfWall(far, time)).toBe(instantOfWall(near, time));
          expect(offsetAt(far, time)).toBe(offsetAt(near, time));
        },
      ),
      { numRuns: 500 },
    );
  });
});
