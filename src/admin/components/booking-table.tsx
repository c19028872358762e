import { Table, Text } from "@medusajs/ui";
import type { Booking } from "../lib/types";
import { BOOKING_LOOKS, wordOf } from "../lib/words";
import { momentIn, staffZone, zoneName } from "../lib/zoned";
import type { ZoneChoice } from "./booking-week";
import { clientName } from "./booking-words";
import { StateBadge } from "./states";

type BookingTableProps = {
  bookings: readonly Booking[];
  /** Whose time stands first; the other one stands below it. */
  clock: ZoneChoice;
  onOpen: (id: string) => void;
};

/** Bookings below each other, with both clocks. */
export function BookingTable({ bookings, clock, onOpen }: BookingTableProps) {
  const mine = staffZone();
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[760px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>When</Table.HeaderCell>
            <Table.HeaderCell>Stylist</Table.HeaderCell>
            <Table.HeaderCell>Client</Table.HeaderCell>
            <Table.HeaderCell>Appointment</Table.HeaderCell>
            <Table.HeaderCell className="text-right">State</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {bookings.map((booking) => {
            const { id, starts_at, stylist_time_zone: theirs, stylist, status } = booking;
            const [first, second] = clock === "staff" ? [mine, theirs] : [theirs, mine];
            const [when, elsewhere] = [momentIn(starts_at, first), momentIn(starts_at, second)];
            return (
              <Table.Row key={id} className="cursor-pointer" onClick={() => onOpen(id)}>
                <Table.Cell className="py-2">
                  <button
                    type="button"
                    className="text-ui-fg-base txt-small-plus whitespace-nowrap text-left"
                    onClick={(event) => {
                      event.stopPropagation();
                      onOpen(id);
                    }}
                  >
                    {when}
                  </button>
                  {elsewhere === when ? null : (
                    <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap">
                      {elsewhere}, {zoneName(second, starts_at)}
                    </Text>
                  )}
                </Table.Cell>
                <Table.Cell>{stylist.display_name ?? "–"}</Table.Cell>
                <Table.Cell>{clientName(booking)}</Table.Cell>
                <Table.Cell>
                  {booking.appointment_type.name}, {wordOf(booking.mode).toLowerCase()}
                </Table.Cell>
                <Table.Cell className="text-right">
                  <StateBadge look={BOOKING_LOOKS[status]} />
                </Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
    </div>
  );
}
