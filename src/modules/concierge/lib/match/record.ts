import type { StylistRecord } from "./facts";

/** How often each thing has happened to a stylist. */
export type RecordCounts = {
  accepted: number;
  declined: number;
  expired: number;
  completed: number;
  cancelled: number;
  kept: number;
  passed: number;
};

/** What each counts for. A piece that is passed is part of the work; an invitation left open is not. */
const GOOD = { accepted: 0.5, completed: 1, kept: 0.1 } as const;
const BAD = { declined: 0.25, expired: 0.5, cancelled: 1, passed: 0.05 } as const;

/** Weighs what has come of a stylist's work. */
export function recordOf(counts: RecordCounts): StylistRecord {
  return {
    good:
      GOOD.accepted * counts.accepted + GOOD.completed * counts.completed + GOOD.kept * counts.kept,
    bad:
      BAD.declined * counts.declined +
      BAD.expired * counts.expired +
      BAD.cancelled * counts.cancelled +
      BAD.passed * counts.passed,
  };
}
