import type { ServiceMode } from "./service-mode";

/** `extra` opens time; `blocked` and `time_off` close it and always win. */
export const EXCEPTION_KINDS = ["extra", "blocked", "time_off"] as const;

export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** Weekly hours as the computation wants them. */
export type HoursRule = {
  /** ISO: 1 is Monday. */
  weekday: number;
  /** Wall minutes since midnight; `end_minute` 1440 is the midnight that ends the day. */
  start_minute: number;
  end_minute: number;
  /** Empty: all of them. */
  modes: readonly ServiceMode[];
  /** Local dates, inclusive, in days since 1970-01-01; null: open. */
  first_day: number | null;
  last_day: number | null;
};

/** An exception by local dates (each day, whole or between two wall minutes) or by instants. */
export type ExceptionRule = {
  kind: ExceptionKind;
  /** Of extra time; empty: all of them. */
  modes: readonly ServiceMode[];
} & (
  | { first_day: number; last_day: number; start_minute: number | null; end_minute: number | null }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { from: number; until: number }
);

/** Everything that says when a stylist can be booked, bookings apart. */
export type Schedule = {
  /** IANA name of the zone that wall time is in. */
  time_zone: string;
  hours: readonly HoursRule[];
  exceptions: readonly ExceptionRule[];
};

/** What slots need to know of an appointment type. */
export type SlotType = {
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  slot_interval_minutes: number;
  minimum_notice_minutes: number;
  horizon_days: number;
  modes: readonly ServiceMode[];
};
