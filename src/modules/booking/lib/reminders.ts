/** Which reminders there are, for whom, and how long before the start each is due. */
export const REMINDERS = [
  { kind: "day_before", lead_minutes: 24 * 60, until_minutes: 3 * 60, recipient: "client" },
  { kind: "day_before", lead_minutes: 24 * 60, until_minutes: 3 * 60, recipient: "stylist" },
  { kind: "soon", lead_minutes: 2 * 60, until_minutes: 0, recipient: "client" },
] as const;

export type ReminderKind = (typeof REMINDERS)[number]["kind"];

/**
 * How long a reminder belongs to whoever took it on without a sign of life. Longer than the slowest
 * mail takes, short enough that the reminder two hours before is still one.
 */
export const REMINDER_LEASE_MINUTES = 10;
