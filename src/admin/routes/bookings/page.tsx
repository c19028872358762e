import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Calendar } from "@medusajs/icons";
import { Container, Heading, InlineTip, Text } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";
import { BookingDrawer } from "../../components/booking-drawer";
import { BookingFilters } from "../../components/booking-filters";
import { BookingTable } from "../../components/booking-table";
import { BookingWeek } from "../../components/booking-week";
import { Nothing, NotRead, Reading } from "../../components/states";
import { readCalendarAddress } from "../../lib/calendar-address";
import { useBookingsOf } from "../../lib/use-bookings";
import { addDays, dayIn, instantOf, mondayOf, staffZone, zoneName } from "../../lib/zoned";

/** Zones reach from fourteen hours ahead to twelve behind: a week by another clock needs a day more. */
const MARGIN_DAYS = 1;

/** All appointments of the house, a week at a time. */
const BookingsPage = () => {
  const [address, setAddress] = useSearchParams();
  const zone = staffZone();
  const shown = readCalendarAddress(address, mondayOf(dayIn(new Date(), zone)));
  const { monday, view, clock, status, stylistId, open } = shown;
  const change = (values: Record<string, string | undefined>) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      Object.entries(values).forEach(([name, value]) =>
        value ? next.set(name, value) : next.delete(name),
      );
      return next;
    });

  const { data, isPending, error, refetch, isPlaceholderData } = useBookingsOf({
    stylist_id: stylistId,
    status,
    from: instantOf(addDays(monday, -MARGIN_DAYS), "00:00", zone),
    to: instantOf(addDays(monday, 7 + MARGIN_DAYS), "00:00", zone),
  });
  const days = new Set(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  const bookings = (data?.bookings ?? []).filter((booking) =>
    days.has(dayIn(booking.starts_at, clock === "staff" ? zone : booking.stylist_time_zone)),
  );

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading>Bookings</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {clock === "staff"
            ? `Days and times by your clock (${zoneName(zone, `${monday}T12:00:00Z`)}), the stylist's beside it.`
            : "Days and times by each stylist's own clock, yours beside it."}
        </Text>
      </div>
      <BookingFilters shown={shown} count={bookings.length} onChange={change} />
      {data && data.count > data.bookings.length ? (
        <div className="px-6 py-3">
          <InlineTip variant="warning" label="Not all of them">
            This week has more bookings than can be shown. Choose a stylist or a state.
          </InlineTip>
        </div>
      ) : null}
      {error ? (
        <NotRead what="The bookings" error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Reading what="bookings" lines={8} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
          {bookings.length === 0 ? (
            <Nothing title="No bookings in this week">
              Go to another week, or choose other filters.
            </Nothing>
          ) : view === "week" ? (
            <BookingWeek
              bookings={bookings}
              monday={monday}
              clock={clock}
              onOpen={(id) => change({ booking: id })}
            />
          ) : (
            <BookingTable
              bookings={bookings}
              clock={clock}
              onOpen={(id) => change({ booking: id })}
            />
          )}
        </div>
      )}
      <BookingDrawer id={open} onClose={() => change({ booking: undefined })} />
    </Container>
  );
};

export const config = defineRouteConfig({ label: "Bookings", icon: Calendar });
export const handle = { breadcrumb: () => "Bookings" };

export default BookingsPage;
