/** Days for which a client who was seen counts as one. */
const SEEN_DAYS = 90;
const DAY_MS = 86_400_000;

/** As much of a booking as says whether its client takes a place. */
export type Hour = {
  status: string;
  ends_at: Date | string;
  hold_expires_at: Date | string | null;
};

const at = (instant: Date | string): number => new Date(instant).getTime();

/**
 * Whether the client of a booking counts as one of the stylist's: with a live booking ahead, or seen
 * within 90 days. The rule of the booking module's `countPlacesTaken`, which counts and names nobody.
 */
export function takesPlace({ status, ends_at, hold_expires_at }: Hour, now: Date): boolean {
  switch (status) {
    case "completed":
      return at(ends_at) > now.getTime() - SEEN_DAYS * DAY_MS;
    case "held":
      return (
        at(ends_at) > now.getTime() &&
        hold_expires_at !== null &&
        at(hold_expires_at) > now.getTime()
      );
    case "requested":
    case "confirmed":
      return at(ends_at) > now.getTime();
    default:
      return false;
  }
}
