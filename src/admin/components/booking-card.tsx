import { clx, Text } from "@medusajs/ui";
import type { Booking } from "../lib/types";
import { BOOKING_LOOKS, wordOf } from "../lib/words";
import { dayIn, dayWords, timeIn } from "../lib/zoned";
import { clientName } from "./booking-words";
import { StateBadge } from "./states";

/** These no longer take anybody's time. */
const OVER: ReadonlySet<Booking["status"]> = new Set(["cancelled", "declined", "expired"]);

type BookingCardProps = {
  booking: Booking;
  /** Zone of the time it stands under. */
  zone: string;
  /** The other zone, told beside it. */
  otherZone: string;
  otherName: string;
  onOpen: () => void;
};

/** A booking in the calendar: its time first, then with whom. Only what is not confirmed says so. */
export function BookingCard({ booking, zone, otherZone, otherName, onOpen }: BookingCardProps) {
  const { starts_at, ends_at, stylist, status } = booking;
  const isOver = OVER.has(status);
  const otherDay = dayIn(starts_at, otherZone);
  const otherTime = timeIn(starts_at, otherZone);
  const isSameTime = otherTime === timeIn(starts_at, zone) && otherDay === dayIn(starts_at, zone);
  return (
    <button
      type="button"
      onClick={onOpen}
      className={clx(
        "bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover",
        "focus-visible:shadow-borders-focus flex w-full flex-col gap-y-1 rounded-lg p-3 text-left",
        "outline-none transition-shadow",
      )}
    >
      <span className="flex w-full flex-wrap items-center justify-between gap-1">
        <Text size="small" weight="plus" className={clx(isOver && "line-through")}>
          {timeIn(starts_at, zone)}–{timeIn(ends_at, zone)}
        </Text>
        {status === "confirmed" ? (
          <span className="sr-only">{BOOKING_LOOKS[status].label}</span>
        ) : (
          <StateBadge look={BOOKING_LOOKS[status]} />
        )}
      </span>
      <Text size="small" weight="plus" className="break-words">
        {stylist.display_name ?? "A stylist"}
      </Text>
      <Text size="small" className="text-ui-fg-subtle break-words">
        with {clientName(booking)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {booking.appointment_type.name}, {wordOf(booking.mode).toLowerCase()}
      </Text>
      {isSameTime ? null : (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {otherDay === dayIn(starts_at, zone) ? "" : `${dayWords(otherDay)}, `}
          {otherTime} {otherName}
        </Text>
      )}
    </button>
  );
}
