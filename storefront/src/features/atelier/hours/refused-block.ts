import type { HoursDraft } from "./draft";

/**
 * Finds which block the house refused, so that its sentence stands beside it.
 * @param details of the refusal: `field` names the row, such as `weekly_hours.2`.
 * @param draft the blocks in the order in which they were sent.
 * @returns the key of the block; null when the refusal is about none of them.
 */
export function refusedBlock(details: Record<string, unknown>, draft: HoursDraft): string | null {
  const [list, index] = String(details.field ?? "").split(".");
  const rows =
    list === "weekly_hours" ? draft.hours : list === "exceptions" ? draft.exceptions : [];
  return rows[Number(index)]?.key ?? null;
}
