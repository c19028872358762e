import type { CalendarPerson } from "./calendar-file";

const NAMED = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/;

/**
 * Reads who a mail is from.
 *
 * @param from `Name <address>` or an address alone
 */
export function mailboxOf(from: string): CalendarPerson {
  const [, name, email] = NAMED.exec(from) ?? [];
  const address = email ?? from.trim();
  return { name: name || address, email: address };
}
