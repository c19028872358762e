import { bookingWindow, freeSlotStarts, type SlotQuery } from "./slots";

const DAY_MS = 86_400_000;
/** Most stylists have time this week; who has not is looked at further and further ahead. */
const FIRST_STEP_DAYS = 4;

/**
 * The first free starts from an instant on.
 *
 * @param query `to` bounds the search, as does the horizon of the type
 * @param count how many at most
 * @returns instants in milliseconds since 1970-01-01T00:00Z, ascending
 */
export function nextSlotStarts(query: SlotQuery, count: number): number[] {
  const open = bookingWindow(query.type, query.now);
  const last = Math.min(query.to, open.to);
  const found: number[] = [];
  let step = FIRST_STEP_DAYS * DAY_MS;
  for (let from = Math.max(query.from, open.from); from < last && found.length < count;) {
    const to = Math.min(from + step, last);
    found.push(...freeSlotStarts({ ...query, from, to }, count - found.length));
    from = to;
    step *= 2;
  }
  return found;
}

/**
 * The free starts closest to an instant, before or after it.
 *
 * @param query the window to search in
 * @param around milliseconds since 1970-01-01T00:00Z
 * @returns instants, closest first; of two equally close ones the earlier
 */
export function nearestSlotStarts(query: SlotQuery, around: number, count: number): number[] {
  const open = bookingWindow(query.type, query.now);
  const first = Math.max(query.from, open.from);
  const last = Math.min(query.to, open.to);
  for (let reach = FIRST_STEP_DAYS * DAY_MS; ; reach *= 3) {
    const from = Math.max(first, around - reach);
    const to = Math.min(last, around + reach);
    const near = freeSlotStarts({ ...query, from, to });
    if (near.length >= count || (from === first && to === last)) {
      return near
        .sort((a, b) => Math.abs(a - around) - Math.abs(b - around) || a - b)
        .slice(0, count);
    }
  }
}
