/** Which reminders there are, for whom, and how long before the start each is due. */
export const REMINDERS = [
  { kind: "day_before", lead_minutes: 24 * 60, until_minutes: 3 * 60, recipient: "client" },
  { kind: "day_before", lead_minutes: 24 * 60, until_minutes: 3 * 60, recipient: "stylist" },
  { kind: "soon", lead_minutes: 2 * 60, until_minutes: 0, recipient: "client" },
] as const;

export type ReminderKind = (typeof REMINDERS)[number]["kind"];
