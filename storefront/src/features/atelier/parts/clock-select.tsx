"use client";

import { SelectField } from "@/ui";

import { formatClock, MINUTES_IN_DAY } from "../time/wall-time";

const STEP_MINUTES = 15;

interface ClockSelectProps {
  label: string;
  name: string;
  /** Minutes since midnight, 0 to 1440. */
  value: number;
  onChange: (minute: number) => void;
  error?: string;
}

/** A time by the clock on the wall, in quarters of an hour; the day may end at 24:00. */
export function ClockSelect({ value, onChange, ...field }: ClockSelectProps) {
  const minutes = new Set([value]);
  for (let minute = 0; minute <= MINUTES_IN_DAY; minute += STEP_MINUTES) {
    minutes.add(minute);
  }
  return (
    <SelectField
      {...field}
      value={String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
      options={[...minutes]
        .sort((a, b) => a - b)
        .map((minute) => ({ value: String(minute), label: formatClock(minute) }))}
    />
  );
}
