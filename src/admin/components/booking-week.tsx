import { clx, Text } from "@medusajs/ui";
import type { Booking } from "../lib/types";
import { addDays, dayIn, dayWords, staffZone } from "../lib/zoned";
import { BookingCard } from "./booking-card";

export type ZoneChoice = "staff" | "stylist";

type BookingWeekProps = {
  bookings: readonly Booking[];
  /** Monday of the week, "YYYY-MM-DD". */
  monday: string;
  /** Whose clock the days and times are read from. */
  clock: ZoneChoice;
  onOpen: (id: string) => void;
};

/** Seven days beside each other, or below each other on a narrow screen. */
export function BookingWeek({ bookings, monday, clock, onOpen }: BookingWeekProps) {
  const mine = staffZone();
  const zoneOf = (booking: Booking) => (clock === "staff" ? mine : booking.stylist_time_zone);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const today = dayIn(new Date(), mine);
  return (
    <ol className="grid grid-cols-1 divide-y lg:grid-cols-7 lg:divide-x lg:divide-y-0">
      {days.map((day) => {
        const those = bookings.filter(
          (booking) => dayIn(booking.starts_at, zoneOf(booking)) === day,
        );
        return (
          <li key={day} className="flex min-w-0 flex-col gap-y-2 p-3 lg:min-h-64">
            <div className="flex items-center justify-between">
              <Text
                size="small"
                weight="plus"
                className={clx(day === today ? "text-ui-fg-interactive" : "text-ui-fg-base")}
                aria-current={day === today ? "date" : undefined}
              >
                {dayWords(day)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {those.length || "–"}
              </Text>
            </div>
            {those.map((booking) => (
              <BookingCard
                key={booking.id}
                booking={booking}
                zone={zoneOf(booking)}
                otherZone={clock === "staff" ? booking.stylist_time_zone : mine}
                otherName={clock === "staff" ? "theirs" : "yours"}
                onOpen={() => onOpen(booking.id)}
              />
            ))}
          </li>
        );
      })}
    </ol>
  );
}
