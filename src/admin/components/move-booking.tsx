import { Button, Input, Label, RadioGroup, Text } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import { typed } from "../lib/typed";
import type { Booking, Slot } from "../lib/types";
import { dayIn, instantOf, momentIn, staffZone, timeIn, zoneName } from "../lib/zoned";
import { clientName } from "./booking-words";
import { FreeHours } from "./free-hours";

type MoveBookingProps = {
  booking: Booking;
  /** Free hours that the house proposed when the asked one was not free. */
  alternatives: readonly Slot[];
  isPending: boolean;
  onMove: (startsAt: string) => void;
  onBack: () => void;
};

type Clock = "stylist" | "client" | "staff";

/** Moves a booking to another hour, told by the clock of one's choice and shown by all of them. */
export function MoveBooking({
  booking,
  alternatives,
  isPending,
  onMove,
  onBack,
}: MoveBookingProps) {
  const id = useId();
  const zones: Record<Clock, string> = {
    stylist: booking.stylist_time_zone,
    client: booking.client_time_zone,
    staff: staffZone(),
  };
  const [clock, setClock] = useState<Clock>("stylist");
  const [day, setDay] = useState(dayIn(booking.starts_at, booking.stylist_time_zone));
  const [time, setTime] = useState(timeIn(booking.starts_at, booking.stylist_time_zone));
  const startsAt = day && time ? instantOf(day, time, zones[clock]) : undefined;
  const isSame = startsAt !== undefined && Date.parse(startsAt) === Date.parse(booking.starts_at);
  const names: Record<Clock, string> = {
    stylist: booking.stylist.display_name ?? "The stylist",
    client: clientName(booking),
    staff: "You",
  };

  /** The hour stays; it is only told by another clock. */
  function tellBy(next: Clock) {
    setClock(next);
    if (startsAt) {
      setDay(dayIn(startsAt, zones[next]));
      setTime(timeIn(startsAt, zones[next]));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (startsAt && !isSame) {
      onMove(startsAt);
    }
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-y-6 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        Now {momentIn(booking.starts_at, booking.stylist_time_zone)},{" "}
        {zoneName(booking.stylist_time_zone, booking.starts_at)}. The new hour has to be one that
        the stylist offers and that is free; both are told by mail.
      </Text>
      <RadioGroup
        aria-label="Whose clock"
        value={clock}
        onValueChange={(value) => tellBy(value as Clock)}
      >
        {(Object.keys(zones) as Clock[]).map((value) => (
          <div key={value} className="flex items-center gap-x-3">
            <RadioGroup.Item value={value} id={`${id}-${value}`} />
            <Label htmlFor={`${id}-${value}`} size="small">
              {names[value]}: {zoneName(zones[value], startsAt ?? booking.starts_at)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="grid grid-cols-2 gap-4">
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-day`} size="small" weight="plus">
            Day
          </Label>
          <Input
            id={`${id}-day`}
            type="date"
            required
            value={day}
            onChange={(event) => setDay(typed(event))}
          />
        </div>
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-time`} size="small" weight="plus">
            Time
          </Label>
          <Input
            id={`${id}-time`}
            type="time"
            required
            step={300}
            value={time}
            onChange={(event) => setTime(typed(event))}
          />
        </div>
      </div>
      <FreeHours booking={booking} day={day} zone={zones[clock]} onChoose={setTime} />
      {startsAt ? (
        <dl className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-lg p-4">
          {(Object.keys(zones) as Clock[]).map((value) => (
            <div key={value} className="flex flex-wrap justify-between gap-x-4">
              <dt className="txt-small text-ui-fg-subtle">{names[value]}</dt>
              <dd className="txt-small">{momentIn(startsAt, zones[value])}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {alternatives.length > 0 ? (
        <div className="flex flex-col gap-y-2" role="status">
          <Text size="small" weight="plus">
            Free instead, in the stylist&apos;s time
          </Text>
          {alternatives.map((slot) => (
            <Button
              key={slot.starts_at}
              type="button"
              size="small"
              variant="secondary"
              disabled={isPending}
              onClick={() => onMove(slot.starts_at)}
            >
              {momentIn(slot.starts_at, booking.stylist_time_zone)}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="flex justify-end gap-x-2">
        <Button type="button" size="small" variant="secondary" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" size="small" isLoading={isPending} disabled={!startsAt || isSame}>
          Move
        </Button>
      </div>
    </form>
  );
}
