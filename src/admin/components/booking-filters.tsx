import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons";
import { Button, IconButton, Select, Text } from "@medusajs/ui";
import { type CalendarAddress, STATUS_CHOICES } from "../lib/calendar-address";
import { useStylistChoices } from "../lib/use-stylists";
import { addDays, weekWords } from "../lib/zoned";

const ALL = "all";

type BookingFiltersProps = {
  shown: CalendarAddress;
  count: number;
  onChange: (values: Record<string, string | undefined>) => void;
};

type ChoiceProps = {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={label} className="w-full">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}

/** Which week, whose bookings, in which states, and by whose clock. */
export function BookingFilters({ shown, count, onChange }: BookingFiltersProps) {
  const { data: stylists = [] } = useStylistChoices();
  const { monday, stylistId, status, clock, view } = shown;
  const state = STATUS_CHOICES.find((choice) => choice.status === status)?.value ?? ALL;
  const known = stylists.some(({ id }) => id === stylistId);
  return (
    <div className="flex flex-col gap-3 px-6 py-4 2xl:flex-row 2xl:items-center 2xl:justify-between">
      <div className="flex items-center gap-x-2">
        <IconButton
          size="small"
          variant="transparent"
          aria-label="The week before"
          onClick={() => onChange({ week: addDays(monday, -7) })}
        >
          <ChevronLeftMini />
        </IconButton>
        <IconButton
          size="small"
          variant="transparent"
          aria-label="The week after"
          onClick={() => onChange({ week: addDays(monday, 7) })}
        >
          <ChevronRightMini />
        </IconButton>
        <Button
          size="small"
          variant="secondary"
          className="shrink-0 whitespace-nowrap"
          onClick={() => onChange({ week: undefined })}
        >
          This week
        </Button>
        <Text size="small" weight="plus" aria-live="polite">
          {weekWords(monday)}
          <span className="text-ui-fg-subtle font-normal">
            {" "}
            · {count === 1 ? "1 booking" : `${count} bookings`}
          </span>
        </Text>
      </div>
      <div className="grid grid-cols-2 gap-2 lg:grid-cols-4 2xl:min-w-[720px]">
        <Choice
          label="Stylist"
          value={stylistId ?? ALL}
          choices={[
            { value: ALL, label: "All stylists" },
            ...(stylistId && !known ? [{ value: stylistId, label: "This stylist" }] : []),
            ...stylists.map(({ id, display_name }) => ({ value: id, label: display_name })),
          ]}
          onChange={(value) => onChange({ stylist: value === ALL ? undefined : value })}
        />
        <Choice
          label="State"
          value={state}
          choices={STATUS_CHOICES}
          onChange={(value) => onChange({ state: value === ALL ? undefined : value })}
        />
        <Choice
          label="Whose clock"
          value={clock}
          choices={[
            { value: "staff", label: "My clock" },
            { value: "stylist", label: "Stylists' clocks" },
          ]}
          onChange={(value) => onChange({ clock: value === "staff" ? undefined : value })}
        />
        <Choice
          label="View"
          value={view}
          choices={[
            { value: "week", label: "Week" },
            { value: "list", label: "List" },
          ]}
          onChange={(value) => onChange({ view: value === "week" ? undefined : value })}
        />
      </div>
    </div>
  );
}
