import { Drawer, toast } from "@medusajs/ui";
import { useState } from "react";
import { Refusal } from "../lib/ask";
import type { BookingAction, BookingWithHistory, Slot } from "../lib/types";
import { useBooking, useBookingAction } from "../lib/use-bookings";
import { BookingActions } from "./booking-actions";
import { BookingDetails } from "./booking-details";
import { BOOKING_QUESTIONS, DONE } from "./booking-questions";
import { DecisionPrompt, type Question } from "./decision-prompt";
import { MoveBooking } from "./move-booking";
import { NotRead, Reading } from "./states";

type BookingDrawerProps = {
  /** Closed while this is undefined. */
  id: string | undefined;
  onClose: () => void;
};

function alternativesOf(error: unknown): Slot[] {
  const slots = error instanceof Refusal ? error.details.alternatives : undefined;
  return Array.isArray(slots) ? (slots as Slot[]) : [];
}

function OpenBooking({ booking }: { booking: BookingWithHistory }) {
  const { mutate, isPending } = useBookingAction(booking.id);
  const [asked, setAsked] = useState<Exclude<BookingAction, "reschedule"> | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [alternatives, setAlternatives] = useState<Slot[]>([]);

  function act(action: BookingAction) {
    if (action === "reschedule") {
      setMoving(true);
      return;
    }
    setAsked(action);
    setQuestion(BOOKING_QUESTIONS[action](booking));
  }

  function confirm(note: string) {
    if (!asked) {
      return;
    }
    mutate(
      { action: asked, body: note ? { reason: note } : {} },
      {
        onSuccess: () => {
          setQuestion(null);
          toast.success(DONE[asked]);
        },
        onError: (error) => toast.error("Nothing has changed", { description: error.message }),
      },
    );
  }

  function move(starts_at: string) {
    mutate(
      { action: "reschedule", body: { starts_at } },
      {
        onSuccess: () => {
          setMoving(false);
          setAlternatives([]);
          toast.success(DONE.reschedule);
        },
        onError: (error) => {
          setAlternatives(alternativesOf(error));
          toast.error("Not moved", { description: error.message });
        },
      },
    );
  }

  return (
    <>
      <Drawer.Body className="flex-1 overflow-y-auto p-0">
        {isMoving ? (
          <MoveBooking
            booking={booking}
            alternatives={alternatives}
            isPending={isPending}
            onMove={move}
            onBack={() => setMoving(false)}
          />
        ) : (
          <BookingDetails booking={booking} />
        )}
      </Drawer.Body>
      {isMoving || booking.can.length === 0 ? null : (
        <Drawer.Footer>
          <BookingActions can={booking.can} isPending={isPending} onAct={act} />
        </Drawer.Footer>
      )}
      <DecisionPrompt
        question={question}
        isPending={isPending}
        onConfirm={confirm}
        onClose={() => setQuestion(null)}
      />
    </>
  );
}

/** One booking with what staff can do about it in the house's name. */
export function BookingDrawer({ id, onClose }: BookingDrawerProps) {
  const { data: booking, error, refetch } = useBooking(id);
  return (
    <Drawer open={id !== undefined} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{booking?.appointment_type.name ?? "Appointment"}</Drawer.Title>
        </Drawer.Header>
        {booking ? (
          <OpenBooking key={booking.id} booking={booking} />
        ) : (
          <Drawer.Body>
            {error ? (
              <NotRead what="The booking" error={error} onRetry={() => void refetch()} />
            ) : (
              <Reading what="the booking" lines={8} />
            )}
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  );
}
