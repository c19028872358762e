import { localMoment } from "../time/zoned";
import type { Slot } from "../types";

export interface SlotDay {
  /** In the stylist's zone. */
  date: string;
  slots: Slot[];
}

/**
 * Puts free hours under the days of a place.
 * @param slots in the order of time.
 */
export function slotDays(slots: readonly Slot[], zone: string): SlotDay[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const { date } = localMoment(slot.starts_at, zone);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days].map(([date, own]) => ({ date, slots: own }));
}
