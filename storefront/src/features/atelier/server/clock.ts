/**
 * The server's time, for what counts from it in the browser: both sides then show the same first.
 * @returns epoch milliseconds.
 */
export function serverClock(): number {
  return Date.now();
}
