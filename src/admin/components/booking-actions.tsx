import { Button } from "@medusajs/ui";
import type { ComponentProps } from "react";
import type { BookingAction } from "../lib/types";

type Choice = {
  action: BookingAction;
  label: string;
  variant: ComponentProps<typeof Button>["variant"];
};

/** In this order; the one that leads on stands last, under the thumb. */
const CHOICES: readonly Choice[] = [
  { action: "cancel", label: "Cancel", variant: "transparent" },
  { action: "no_show", label: "No-show", variant: "transparent" },
  { action: "decline", label: "Decline", variant: "secondary" },
  { action: "reschedule", label: "Move", variant: "secondary" },
  { action: "accept", label: "Accept", variant: "primary" },
  { action: "complete", label: "Completed", variant: "primary" },
];

type BookingActionsProps = {
  can: readonly BookingAction[];
  isPending: boolean;
  onAct: (action: BookingAction) => void;
};

/** What staff can do about a booking now. */
export function BookingActions({ can, isPending, onAct }: BookingActionsProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {CHOICES.filter(({ action }) => can.includes(action)).map(({ action, label, variant }) => (
        <Button
          key={action}
          size="small"
          variant={variant}
          disabled={isPending}
          onClick={() => onAct(action)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
