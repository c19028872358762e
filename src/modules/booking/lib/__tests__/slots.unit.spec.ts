import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { weekdayOf } from "../hours";
import type { HoursRule, Schedule, SlotType } from "../schedule";
import { freeSlotStarts, gridObstacle } from "../slots";
import { Temporal } from "../temporal";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const FITTING: SlotType = {
  duration_minutes: 60,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  slot_interval_minutes: 60,
  minimum_notice_minutes: 0,
  horizon_days: 365,
  modes: ["video"],
};
const ALWAYS = { modes: [], first_day: null, last_day: null };
const open = (weekday: number, start: number, end: number): HoursRule => ({
  weekday,
  start_minute: start * 60,
  end_minute: end * 60,
  ...ALWAYS,
});
const every = (start: number, end: number): HoursRule[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => open(weekday, start, end));

const at = (instant: string): number => Date.parse(instant);
const starts = (
  schedule: Partial<Schedule>,
  from: string,
  to: string,
  more: { type?: Partial<SlotType>; now?: string; busy?: [string, string][] } = {},
): string[] =>
  freeSlotStarts({
    schedule: { time_zone: "UTC", hours: [], exceptions: [], ...schedule },
    type: { ...FITTING, ...more.type },
    busy: (more.busy ?? []).map(([start, end]) => [at(start), at(end)]),
    from: at(from),
    to: at(to),
    now: more.now ? at(more.now) : at(from) - DAY_MS,
  }).map((start) => new Date(start).toISOString().slice(0, 16));

describe("free slots", () => {
  it.each([
    ["2026-11-22", 7],
    ["2026-11-23", 1],
    ["1970-01-01", 4],
    ["1969-12-31", 3],
    ["2000-02-29", 2],
  ])("know that %s is weekday %s", (date, weekday) => {
    expect(weekdayOf(at(`${date}T00:00Z`) / DAY_MS)).toBe(weekday);
  });

  it("are wall time in the stylist's zone: 09:00 in Tokyo is midnight in London", () => {
    const schedule = { time_zone: "Asia/Tokyo", hours: [open(5, 9, 11)] };
    expect(starts(schedule, "2026-12-03T00:00Z", "2026-12-06T00:00Z")).toEqual([
      "2026-12-04T00:00",
      "2026-12-04T01:00",
    ]);
  });

  it("keep the wall clock week after week, whatever the clock does in between", () => {
    for (const time_zone of ["America/New_York", "Europe/Paris", "Australia/Sydney"]) {
      const found = starts(
        { time_zone, hours: [open(3, 10, 11)] },
        "2026-01-01T00:00Z",
        "2026-12-28T00:00Z",
      );
      expect(found).toHaveLength(51);
      const walls = found.map((start) =>
        Temporal.Instant.from(`${start}Z`).toZonedDateTimeISO(time_zone).toPlainTime().toString(),
      );
      expect(new Set(walls)).toEqual(new Set(["10:00:00"]));
      expect(new Set(found.map((start) => start.slice(11))).size).toBe(2);
    }
  });

  it("run through midnight where the hours of two days meet there", () => {
    const hours = [open(5, 22, 24), open(6, 0, 2)];
    const asked = { type: { slot_interval_minutes: 45, duration_minutes: 90 } };
    expect(starts({ hours }, "2026-12-04T00:00Z", "2026-12-06T00:00Z", asked)).toEqual([
      "2026-12-04T22:00",
      "2026-12-04T22:45",
      "2026-12-04T23:30",
      "2026-12-05T00:15",
    ]);
    const apart = [open(5, 22, 23.75), open(6, 0, 2)];
    expect(starts({ hours: apart }, "2026-12-04T00:00Z", "2026-12-06T00:00Z", asked)).toEqual([
      "2026-12-04T22:00",
      "2026-12-05T00:00",
    ]);
  });

  it("begin anew at midnight for who is open around the clock, whichever day is asked for", () => {
    const hours = every(0, 24);
    const asked = { type: { slot_interval_minutes: 50, duration_minutes: 15 } };
    const week = starts({ hours }, "2026-12-04T00:00Z", "2026-12-11T00:00Z", asked);
    expect(week.filter((start) => start.endsWith("T00:00"))).toHaveLength(7);
    const day = starts({ hours }, "2026-12-08T00:00Z", "2026-12-09T00:00Z", asked);
    expect(day).toEqual(week.filter((start) => start.startsWith("2026-12-08")));
  });

  it("last an hour longer on the night that has one more, and an hour shorter in spring", () => {
    const schedule = { time_zone: "Europe/Paris", hours: every(0, 6) };
    const night = (day: string, before: string): number =>
      starts(schedule, `${before}T20:00Z`, `${day}T12:00Z`).length;
    expect(night("2026-10-25", "2026-10-24")).toBe(7);
    expect(night("2026-03-29", "2026-03-28")).toBe(5);
    expect(night("2026-06-10", "2026-06-09")).toBe(6);
  });

  it("in hours that begin in a gap begin after it", () => {
    const schedule = {
      time_zone: "Europe/Paris",
      hours: [{ weekday: 7, start_minute: 150, end_minute: 300, ...ALWAYS }],
    };
    // 02:30 is read as 03:30 of summer time.
    expect(starts(schedule, "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toEqual([
      "2026-03-29T01:30",
    ]);
  });

  it("of a date that a zone skips lie where RFC 5545 puts them, and begin no grid", () => {
    // Samoa went from Thursday the 29th to Saturday the 31st; Friday's hours come on Saturday.
    const friday = { time_zone: "Pacific/Apia", hours: [open(5, 9, 11)] };
    expect(starts(friday, "2011-12-28T00:00Z", "2012-01-01T00:00Z")).toEqual([
      "2011-12-30T19:00",
      "2011-12-30T20:00",
    ]);
    const evening = { time_zone: "Pacific/Apia", hours: [open(4, 20, 24), open(6, 0, 3)] };
    const asked = { type: { slot_interval_minutes: 75 } };
    expect(starts(evening, "2011-12-28T00:00Z", "2012-01-01T00:00Z", asked)).toEqual([
      "2011-12-30T06:00",
      "2011-12-30T07:15",
      "2011-12-30T08:30",
      "2011-12-30T09:45",
      "2011-12-30T11:00",
    ]);
  });

  it("follow validity to the day, and modes", () => {
    const day = at("2026-12-04T00:00Z") / DAY_MS;
    const hours: HoursRule[] = [
      { ...open(5, 9, 10), first_day: day, last_day: day + 7 },
      { ...open(5, 14, 15), modes: ["in_person"] },
    ];
    expect(starts({ hours }, "2026-11-23T00:00Z", "2027-01-01T00:00Z")).toEqual([
      "2026-12-04T09:00",
      "2026-12-11T09:00",
    ]);
  });

  it("give way to blocked time and time off, even over extra time", () => {
    const day = at("2026-12-04T00:00Z") / DAY_MS;
    const whole = { first_day: day, last_day: day, start_minute: null, end_minute: null };
    const extra = {
      kind: "extra" as const,
      modes: [],
      ...whole,
      start_minute: 600,
      end_minute: 900,
    };
    const window = ["2026-12-04T00:00Z", "2026-12-05T00:00Z"] as const;
    expect(starts({ exceptions: [extra] }, ...window)).toHaveLength(5);
    const lunch = {
      kind: "blocked" as const,
      modes: [],
      from: at("2026-12-04T12:00Z"),
      until: at("2026-12-04T12:30Z"),
    };
    expect(starts({ exceptions: [extra, lunch] }, ...window)).toEqual([
      "2026-12-04T10:00",
      "2026-12-04T11:00",
      "2026-12-04T12:30",
      "2026-12-04T13:30",
    ]);
    const off = { kind: "time_off" as const, modes: [], ...whole };
    expect(starts({ exceptions: [extra, off] }, ...window)).toEqual([]);
  });

  it("keep their buffers clear of bookings, and may let them reach beyond the hours", () => {
    const type = { buffer_before_minutes: 60, buffer_after_minutes: 30 };
    const busy: [string, string][] = [["2026-12-04T12:00Z", "2026-12-04T13:00Z"]];
    expect(
      starts({ hours: every(9, 16) }, "2026-12-04T00:00Z", "2026-12-05T00:00Z", { type, busy }),
    ).toEqual(["09:00", "10:00", "14:00", "15:00"].map((time) => `2026-12-04T${time}`));
  });

  it("begin at the notice and end at the horizon, both inclusive, and never now", () => {
    const found = (type: Partial<SlotType>, now: string): string[] =>
      starts({ hours: every(0, 24) }, "2026-12-04T00:00Z", "2026-12-06T00:00Z", { type, now });
    expect(found({ minimum_notice_minutes: 120 }, "2026-12-04T08:00Z")[0]).toBe("2026-12-04T10:00");
    expect(found({ minimum_notice_minutes: 120 }, "2026-12-04T08:00:00.001Z")[0]).toBe(
      "2026-12-04T11:00",
    );
    expect(found({}, "2026-12-04T08:00Z")[0]).toBe("2026-12-04T09:00");
    expect(found({ horizon_days: 1 }, "2026-12-04T08:00Z").at(-1)).toBe("2026-12-05T08:00");
  });

  it("are offered by hours and grid one by one", () => {
    const schedule = { time_zone: "UTC", hours: every(9, 12), exceptions: [] };
    const obstacle = (time: string) =>
      gridObstacle(schedule, FITTING, "video", at(`2026-12-04T${time}Z`));
    expect(["08:00", "09:00", "09:30", "11:00", "11:30", "12:00"].map(obstacle)).toEqual([
      "hours",
      null,
      "grid",
      null,
      "hours",
      "hours",
    ]);
  });

  it("do not depend on the zone of the process", () => {
    const run = (zone: string): { zone: string; slots: number[][] } =>
      JSON.parse(
        execFileSync(process.execPath, ["--import", "tsx", join(__dirname, "print-slots.ts")], {
          env: { ...process.env, TZ: zone },
          encoding: "utf8",
          maxBuffer: 64 * 1024 * 1024,
        }),
      );
    const [first, ...others] = ["UTC", "Pacific/Apia", "America/St_Johns"].map(run);
    expect(first?.slots.flat().length).toBeGreaterThan(500);
    for (const other of others) {
      expect(other.zone).not.toBe(first?.zone);
      expect(other.slots).toEqual(first?.slots);
    }
  }, 60_000);

  it("of a busy month ask Temporal for the zone once, and nothing more ever after", () => {
    const schedule = {
      time_zone: "America/Halifax",
      hours: [1, 2, 3, 4, 5, 6].flatMap((day) => [open(day, 9, 12), open(day, 13, 19)]),
      exceptions: [],
    };
    const from = at("2026-12-01T00:00Z");
    const query = {
      schedule,
      type: { ...FITTING, slot_interval_minutes: 15 },
      busy: Array.from({ length: 100 }, (_, index): [number, number] => {
        const start = from + index * 7 * HOUR_MS;
        return [start, start + HOUR_MS];
      }),
      from,
      to: from + 31 * DAY_MS,
      now: from - DAY_MS,
    };
    // Nothing else in here takes more than a moment; `npm run bench -- slots` measures the whole.
    const asked = [
      jest.spyOn(Temporal.Instant.prototype, "toZonedDateTimeISO"),
      jest.spyOn(Temporal.ZonedDateTime.prototype, "getTimeZoneTransition"),
    ];
    const slots = freeSlotStarts(query);
    expect(slots.length).toBeGreaterThan(300);
    const [zones, transitions] = asked.map(({ mock }) => mock.calls.length);
    expect(zones).toBe(1);
    expect(transitions).toBeGreaterThan(0);
    expect(freeSlotStarts(query)).toEqual(slots);
    expect(asked.map(({ mock }) => mock.calls.length)).toEqual([zones, transitions]);
    jest.restoreAllMocks();
  });
});
