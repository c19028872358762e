import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { BookingChange, BookingWithHistory } from "../lib/types";
import { BOOKING_LOOKS, moneyWords, wordOf } from "../lib/words";
import { momentIn, staffZone, zoneName } from "../lib/zoned";
import { clientName } from "./booking-words";
import { Fact, StateBadge } from "./states";

const ACTORS: Readonly<Record<BookingChange["actor_type"], string>> = {
  customer: "the client",
  stylist: "the stylist",
  user: "staff",
  system: "the house",
};

function changeWords(change: BookingChange, zone: string): string {
  const { from_status, to_status, starts_at_before, starts_at_after } = change;
  const isMove = starts_at_before && starts_at_after && starts_at_before !== starts_at_after;
  if (isMove) {
    return `Moved from ${momentIn(starts_at_before, zone)} to ${momentIn(starts_at_after, zone)}`;
  }
  return from_status === null ? "Held" : BOOKING_LOOKS[to_status].label;
}

function Clock({ name, at, zone }: { name: string; at: string; zone: string }) {
  return (
    <div>
      <span>{momentIn(at, zone)}</span>
      <span className="text-ui-fg-subtle">
        {" "}
        {name}, {zoneName(zone, at)}
      </span>
    </div>
  );
}

/** Everything staff can read of a booking: when by all clocks, who, where, for how much, and its history. */
export function BookingDetails({ booking }: { booking: BookingWithHistory }) {
  const { starts_at, stylist, client, price, deposit, status, stylist_time_zone: zone } = booking;
  return (
    <>
      <div className="divide-y">
        <Fact label="State">
          <StateBadge look={BOOKING_LOOKS[status]} />
          {booking.late_cancellation ? " late, inside the notice" : ""}
        </Fact>
        <Fact label="When">
          <Clock name="the stylist" at={starts_at} zone={zone} />
          <Clock name="the client" at={starts_at} zone={booking.client_time_zone} />
          <Clock name="you" at={starts_at} zone={staffZone()} />
          <div className="text-ui-fg-subtle">
            {booking.appointment_type.duration_minutes} minutes
          </div>
        </Fact>
        <Fact label="Stylist">
          <Link className="text-ui-fg-interactive" to={`/stylists/${stylist.id}`}>
            {stylist.display_name ?? "A stylist"}
          </Link>
        </Fact>
        <Fact label="Client">
          <Link className="text-ui-fg-interactive" to={`/customers/${client.id}`}>
            {clientName(booking)}
          </Link>
        </Fact>
        <Fact label="Where">
          {wordOf(booking.mode)}
          {booking.location ? `: ${booking.location}` : ""}
        </Fact>
        <Fact label="Price">
          {moneyWords(price.amount, price.currency_code)}
          {deposit.amount > 0
            ? `, of which ${moneyWords(deposit.amount, deposit.currency_code)} as a deposit`
            : ""}
        </Fact>
        <Fact label="Free to cancel">
          until {momentIn(booking.free_cancellation_until, zone)}, the stylist&apos;s time
        </Fact>
        {booking.notes ? (
          <Fact label="The client wrote">
            <span className="whitespace-pre-line">{booking.notes}</span>
          </Fact>
        ) : null}
        {booking.reason ? <Fact label="Why">{booking.reason}</Fact> : null}
      </div>
      <div className="border-t px-6 py-4">
        <Text size="small" weight="plus" className="mb-3">
          History
        </Text>
        <ol className="flex flex-col gap-y-3">
          {[...booking.changes].reverse().map((change) => (
            <li key={change.id}>
              <Text size="small">
                {changeWords(change, zone)}, by {ACTORS[change.actor_type]}
              </Text>
              {change.reason ? (
                <Text size="small" className="text-ui-fg-subtle">
                  {change.reason}
                </Text>
              ) : null}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {momentIn(change.created_at, staffZone())}
              </Text>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
