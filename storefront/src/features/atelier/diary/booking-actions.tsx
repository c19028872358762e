"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Notice, SideDrawer } from "@/ui";

import { useActOnBookingMutation } from "../atelier-api";
import { clientName } from "../client-name";
import type { Booking } from "../types";
import styles from "./booking-actions.module.css";
import { MoveForm } from "./move-form";
import { ReasonForm, type Refusal } from "./reason-form";
import { useBookingWords } from "./use-booking-words";

interface BookingActionsProps {
  booking: Booking;
  onChanged: (booking: Booking) => void;
  /** The answer to the request that waits first is the filled button of its screen. */
  filled?: boolean;
}

type Asking = "decline" | "cancel" | "reschedule";

const AT_ONCE = [
  { can: "accept", action: "accept" },
  { can: "complete", action: "complete" },
  { can: "no_show", action: "no-show" },
] as const;
const ASKED: readonly Asking[] = ["decline", "reschedule", "cancel"];

/** What the stylist may do with a booking now. */
export function BookingActions({ booking, onChanged, filled = true }: BookingActionsProps) {
  const t = useTranslations("atelier.diary");
  const sentence = useFailureSentence("atelier");
  const [asking, setAsking] = useState<{ about: Asking; at: number } | null>(null);
  const [act, { isLoading, originalArgs, error }] = useActOnBookingMutation();
  const client = clientName(booking);
  const close = () => setAsking(null);

  async function run(action: (typeof AT_ONCE)[number]["action"]) {
    const result = await act({ id: booking.id, action });
    if (result.data) {
      onChanged(result.data);
    }
  }

  function done(changed: Booking) {
    close();
    onChanged(changed);
  }

  return (
    <>
      <div className={styles.actions}>
        {AT_ONCE.filter(({ can }) => booking.can.includes(can)).map(({ can, action }) => (
          <Button
            key={can}
            variant={filled && can !== "no_show" ? "primary" : "quiet"}
            loading={isLoading && originalArgs?.action === action}
            onClick={() => void run(action)}
            aria-label={t(`named.${can}`, { client })}
          >
            {t(can)}
          </Button>
        ))}
        {ASKED.filter((about) => booking.can.includes(about)).map((about) => (
          <Button
            key={about}
            variant="quiet"
            onClick={() => setAsking({ about, at: Date.now() })}
            aria-label={t(`named.${about}`, { client })}
          >
            {t(about)}
          </Button>
        ))}
      </div>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <SideDrawer
        open={asking !== null}
        onClose={close}
        title={asking ? t(`titles.${asking.about}`, { client }) : ""}
      >
        {asking?.about === "reschedule" && (
          <MoveForm booking={booking} openedAt={asking.at} onDone={done} onCancel={close} />
        )}
        {asking && asking.about !== "reschedule" && (
          <RefuseBooking
            key={asking.about}
            booking={booking}
            action={asking.about}
            openedAt={asking.at}
            onDone={done}
            onCancel={close}
          />
        )}
      </SideDrawer>
    </>
  );
}

interface RefuseBookingProps {
  booking: Booking;
  /** Declining may offer other hours; a cancellation only says why. */
  action: "decline" | "cancel";
  openedAt: number;
  onDone: (booking: Booking) => void;
  onCancel: () => void;
}

function RefuseBooking({ booking, action, openedAt, onDone, onCancel }: RefuseBookingProps) {
  const t = useTranslations("atelier.diary");
  const sentence = useFailureSentence("atelier");
  const words = useBookingWords();
  const [act, { isLoading, error }] = useActOnBookingMutation();
  const { id } = booking;

  async function send({ reason, alternative_starts }: Refusal) {
    const offered = action === "decline" ? { action, alternative_starts } : { action };
    const result = await act({ id, reason, ...offered });
    if (result.data) {
      onDone(result.data);
    }
  }

  return (
    <ReasonForm
      about={words.here(booking)}
      help={t("reasonHelp")}
      action={t(action)}
      hours={action === "decline" ? booking : null}
      openedAt={openedAt}
      isSending={isLoading}
      problem={error ? sentence(error) : null}
      onSend={(refusal) => void send(refusal)}
      onCancel={onCancel}
    />
  );
}
