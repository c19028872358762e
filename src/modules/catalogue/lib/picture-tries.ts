/** A picture that could not be had so often is left alone. */
export const PICTURE_TRIES_MAX = 6;
/** Longer than any try takes: after this another process may take it over. */
export const PICTURE_LEASE_SECONDS = 180;

const MINUTE_MS = 60_000;
/** How long is waited after the first try, the second, and so on: two days in all. */
const WAIT_MINUTES = [1, 10, 60, 6 * 60, 36 * 60];
/** What may pass by itself; everything else lies in the address or in the file. */
const PASSING: ReadonlySet<string> = new Set(["unreachable", "too_slow", "not_given"]);

/**
 * When a picture that could not be taken in is tried again.
 *
 * @param attempts tries so far, from 1
 * @returns null when trying again makes no sense
 */
export function nextTry(attempts: number, reason: string, now: Date): Date | null {
  const minutes = WAIT_MINUTES[attempts - 1];
  return PASSING.has(reason) && minutes !== undefined
    ? new Date(now.getTime() + minutes * MINUTE_MS)
    : null;
}
