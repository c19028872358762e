import type { AvailabilityInput, ExceptionInput, WeeklyHoursInput } from "../../types";
import { availabilityRows, instantOf, wallTimeOf } from "../availability-input";

const hours = (...weekly_hours: Partial<WeeklyHoursInput>[]): AvailabilityInput => ({
  weekly_hours: weekly_hours.map((one) => ({ weekday: 1, start: "09:00", end: "17:00", ...one })),
});
const exception = (input: Partial<ExceptionInput>): AvailabilityInput => ({
  exceptions: [{ kind: "blocked", ...input }],
});
const DATES = { starts_on: "2026-12-24", ends_on: "2026-12-26" };
const INSTANTS = { starts_at: "2026-12-24T10:00:00Z", ends_at: "2026-12-24T12:00:00+01:00" };

describe("availability", () => {
  it.each<[string, AvailabilityInput]>([
    ["unknown_time_zone", { time_zone: "Mars/Olympus" }],
    ["unknown_time_zone", { time_zone: "+09:00" }],
    ["not_a_weekday", hours({ weekday: 0 })],
    ["not_a_weekday", hours({ weekday: 8 })],
    ["not_a_weekday", hours({ weekday: 1.5 })],
    ["not_a_time", hours({ start: "9:00" })],
    ["not_a_time", hours({ start: "24:00" })],
    ["not_a_time", hours({ end: "24:01" })],
    ["not_a_time", hours({ end: "17:60" })],
    ["ends_before_start", hours({ start: "09:00", end: "09:00" })],
    ["hours_over_midnight", hours({ start: "22:00", end: "02:00" })],
    ["not_a_date", hours({ valid_from: "2026-02-30" })],
    ["not_a_date", hours({ valid_to: "26-12-24" })],
    ["not_a_date", hours({ valid_to: "0001-12-24" })],
    ["ends_before_start", hours({ valid_from: "2026-12-24", valid_to: "2026-12-23" })],
    ["hours_overlap", hours({}, {})],
    ["hours_overlap", hours({}, { start: "16:59", end: "24:00" })],
    ["hours_overlap", hours({ modes: ["video"] }, { modes: ["in_person", "video"] })],
    ["hours_overlap", hours({ valid_to: "2026-12-24" }, { valid_from: "2026-12-24" })],
    ["exception_shape", exception({})],
    ["exception_shape", exception({ starts_on: "2026-12-24" })],
    ["exception_shape", exception({ ...DATES, ...INSTANTS })],
    ["exception_shape", exception({ ...INSTANTS, start: "09:00", end: "10:00" })],
    ["ends_before_start", exception({ starts_on: "2026-12-26", ends_on: "2026-12-24" })],
    ["not_a_date", exception({ starts_on: "2026-12-32", ends_on: "2026-12-33" })],
    ["not_a_time", exception({ ...DATES, start: "09:00" })],
    ["hours_over_midnight", exception({ ...DATES, start: "22:00", end: "02:00" })],
    ["not_an_instant", exception({ ...INSTANTS, starts_at: "2026-12-24T10:00:00" })],
    ["not_an_instant", exception({ ...INSTANTS, starts_at: "2026-13-24T10:00:00Z" })],
    ["ends_before_start", exception({ ...INSTANTS, ends_at: INSTANTS.starts_at })],
  ])("is refused as %s: %j", (code, input) => {
    expect(() => availabilityRows(input)).toThrow(expect.objectContaining({ status: 400, code }));
  });

  it.each<[string, AvailabilityInput]>([
    ["meet", hours({}, { start: "17:00", end: "24:00" })],
    ["are of different days", hours({}, { weekday: 2 })],
    ["are of different modes", hours({ modes: ["video"] }, { modes: ["in_person"] })],
    ["follow each other", hours({ valid_to: "2026-12-24" }, { valid_from: "2026-12-25" })],
  ])("may have hours that %s", (_, input) => {
    expect(availabilityRows(input).hours).toHaveLength(2);
  });

  it("is read into minutes, dates and instants", () => {
    expect(availabilityRows(hours({ start: "00:00", end: "24:00" })).hours).toEqual([
      {
        weekday: 1,
        start_minute: 0,
        end_minute: 1440,
        modes: [],
        valid_from_on: null,
        valid_to_on: null,
      },
    ]);
    expect(availabilityRows(exception(INSTANTS)).exceptions).toMatchObject([
      {
        starts_at: "2026-12-24T10:00:00.000Z",
        ends_at: "2026-12-24T11:00:00.000Z",
        starts_on: null,
      },
    ]);
    expect(availabilityRows(exception(DATES)).exceptions).toMatchObject([
      { ...DATES, start_minute: null, starts_at: null, note: null },
    ]);
    expect(availabilityRows({})).toEqual({ hours: undefined, exceptions: undefined });
  });

  it("gives wall time back as it is written", () => {
    expect([0, 545, 1439, 1440].map(wallTimeOf)).toEqual(["00:00", "09:05", "23:59", "24:00"]);
  });

  it.each(["2026-12-04T16:00:00+09:00", "2026-12-04T07:00Z", "2026-12-04T07:00:00.000Z"])(
    "knows the instant %s",
    (text) => {
      expect(instantOf(text, "starts_at").toISOString()).toBe("2026-12-04T07:00:00.000Z");
    },
  );
});
