/** What is said aloud while an hour is held; rarely, because the line says it all the time. */
export type Announcement =
  { kind: "start" } | { kind: "minutes"; minutes: number } | { kind: "soon" } | { kind: "over" };

const MINUTES_SAID = [5, 2, 1];
const SOON_SECONDS = 30;

/**
 * Whole seconds until a hold ends.
 * @param ends_at_ms and `now_ms` by the same clock, epoch milliseconds.
 * @returns 0 once it has ended.
 */
export function secondsLeft(ends_at_ms: number, now_ms: number): number {
  return Math.max(0, Math.ceil((ends_at_ms - now_ms) / 1000));
}

/** "9:41" */
export function countdownWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * What is to be said when the seconds left have gone from one number to another. A screen that
 * slept passes several marks at once; only the last of them is said.
 * @param before seconds left when last looked at; null at the beginning.
 */
export function announcementOf(before: number | null, now: number): Announcement | null {
  if (before === null) {
    return now > 0 ? { kind: "start" } : { kind: "over" };
  }
  if (now <= 0) {
    return before > 0 ? { kind: "over" } : null;
  }
  if (before > SOON_SECONDS && now <= SOON_SECONDS) {
    return { kind: "soon" };
  }
  const passed = MINUTES_SAID.filter((minutes) => before > minutes * 60 && now <= minutes * 60);
  const minutes = passed.at(-1);
  return minutes === undefined ? null : { kind: "minutes", minutes };
}
