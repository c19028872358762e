import { mondayOf } from "./zoned";

/** What the calendar shows, as its address says it; the address can be kept and passed on. */
export type CalendarAddress = {
  /** "YYYY-MM-DD", a Monday. */
  monday: string;
  view: "week" | "list";
  clock: "staff" | "stylist";
  /** One or several states of the API; undefined for all. */
  status: string | undefined;
  stylistId: string | undefined;
  /** The booking that is open. */
  open: string | undefined;
};

/** States by the questions staff have. */
export const STATUS_CHOICES = [
  { value: "live", label: "Active", status: "requested,confirmed" },
  { value: "requested", label: "To answer", status: "requested" },
  { value: "confirmed", label: "Confirmed", status: "confirmed" },
  { value: "held", label: "Held", status: "held" },
  { value: "past", label: "Completed and no-shows", status: "completed,no_show" },
  { value: "off", label: "Cancelled, declined, expired", status: "cancelled,declined,expired" },
  { value: "all", label: "All states", status: undefined },
] as const;

/**
 * Reads what an address says; whatever it says wrongly counts as not said.
 *
 * @param thisMonday the week that is shown when the address names none
 */
export function readCalendarAddress(address: URLSearchParams, thisMonday: string): CalendarAddress {
  const week = address.get("week") ?? "";
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(week) && !Number.isNaN(Date.parse(`${week}T00:00:00Z`));
  return {
    monday: isDay ? mondayOf(week) : thisMonday,
    view: address.get("view") === "list" ? "list" : "week",
    clock: address.get("clock") === "stylist" ? "stylist" : "staff",
    status: STATUS_CHOICES.find(({ value }) => value === address.get("state"))?.status,
    stylistId: address.get("stylist") ?? undefined,
    open: address.get("booking") ?? undefined,
  };
}
