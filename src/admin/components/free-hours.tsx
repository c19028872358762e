import { Button, Text } from "@medusajs/ui";
import type { Booking } from "../lib/types";
import { useFreeSlots } from "../lib/use-free-slots";
import { timeIn } from "../lib/zoned";

type FreeHoursProps = {
  booking: Booking;
  day: string;
  /** By whose clock the day is meant, and the hours are told. */
  zone: string;
  onChoose: (time: string) => void;
};

/** The hours of a day that are on offer, to choose from. */
export function FreeHours({ booking, day, zone, onChoose }: FreeHoursProps) {
  const { data: slots, isPending, error } = useFreeSlots(booking, day, zone);
  return (
    <div className="flex flex-col gap-y-2" aria-live="polite">
      <Text size="small" weight="plus">
        On offer that day
      </Text>
      {error ? (
        <Text size="small" className="text-ui-fg-subtle">
          The hours on offer could not be read. {error.message}
        </Text>
      ) : isPending ? (
        <Text size="small" className="text-ui-fg-subtle">
          Reading the hours.
        </Text>
      ) : slots.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          None. Choose another day.
        </Text>
      ) : (
        <div className="-m-1 flex max-h-48 flex-wrap gap-2 overflow-y-auto p-1">
          {slots.map(({ starts_at }) => (
            <Button
              key={starts_at}
              type="button"
              size="small"
              variant="secondary"
              onClick={() => onChoose(timeIn(starts_at, zone))}
            >
              {timeIn(starts_at, zone)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
