import { Text } from "@medusajs/ui";
import type { Booking } from "../lib/types";
import { BOOKING_LOOKS, wordOf } from "../lib/words";
import { momentIn, staffZone, zoneName } from "../lib/zoned";
import { StateBadge } from "./states";

type BookingListProps = { bookings: readonly Booking[]; onOpen: (id: string) => void };

/** A client's bookings below each other, where there is little room. */
export function BookingList({ bookings, onOpen }: BookingListProps) {
  return (
    <ul className="divide-y">
      {bookings.map(({ id, status, stylist, appointment_type, mode, starts_at, ...booking }) => {
        const when = momentIn(starts_at, staffZone());
        const there = momentIn(starts_at, booking.stylist_time_zone);
        return (
          <li key={id}>
            <button
              type="button"
              onClick={() => onOpen(id)}
              className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex w-full flex-col gap-y-1 px-6 py-3 text-left outline-none"
            >
              <span className="flex w-full items-start justify-between gap-x-3">
                <Text size="small" weight="plus">
                  {when}
                </Text>
                <StateBadge look={BOOKING_LOOKS[status]} />
              </span>
              <Text size="small">
                {stylist.display_name ?? "A stylist"}, {appointment_type.name},{" "}
                {wordOf(mode).toLowerCase()}
              </Text>
              {there === when ? null : (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {there}, {zoneName(booking.stylist_time_zone, starts_at)}
                </Text>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
