import { type Slot } from "@/lib/data/stylist-types";

/** As many as are offered instead of an hour that was taken. */
const SHOWN = 3;

/**
 * The free hours that the API names beside a refusal.
 * @param details of the house's error shape; anything could stand there.
 * @returns at most three, in their order in time; none when there are none.
 */
export function alternativesOf(details: Record<string, unknown>): Slot[] {
  const { alternatives } = details;
  if (!Array.isArray(alternatives)) {
    return [];
  }
  return (alternatives as unknown[])
    .filter(isSlot)
    .sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
    .slice(0, SHOWN);
}

function isSlot(value: unknown): value is Slot {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { starts_at, ends_at } = value as Partial<Record<keyof Slot, unknown>>;
  return isInstant(starts_at) && isInstant(ends_at);
}

function isInstant(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
