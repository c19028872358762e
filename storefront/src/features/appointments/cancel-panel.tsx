"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Booking, NOTES_MAX_LENGTH, useCancelBookingMutation } from "@/features/booking";
import { firstName, type Outlook, type StylistClock, useHours } from "@/features/stylists";
import { Button, Field, Notice } from "@/ui";

import styles from "./appointment-view.module.css";

interface CancelPanelProps {
  booking: Booking;
  outlook: Outlook;
  clock: StylistClock;
  /** With the sentence that says what has happened. */
  onDone: (sentence: string) => void;
  onKeep: () => void;
}

/** Cancelling: what it costs is said first, then asked. */
export function CancelPanel({ booking, outlook, clock, onDone, onKeep }: CancelPanelProps) {
  const t = useTranslations("booking.cancel");
  const hours = useHours(clock, outlook, booking.mode);
  const sentence = useFailureSentence("booking");
  const heading = useRef<HTMLHeadingElement>(null);
  const [reason, setReason] = useState("");
  const [cancel, { isLoading, error }] = useCancelBookingMutation();
  const name = firstName(booking.stylist.display_name);
  const until = booking.free_cancellation_until;
  const isFree = Date.parse(until) > outlook.now_ms || booking.status !== "confirmed";

  useEffect(() => {
    heading.current?.focus();
  }, []);

  async function send() {
    const result = await cancel({ id: booking.id, reason: reason.trim() });
    if (!("error" in result)) {
      onDone(t("done"));
    }
  }

  return (
    <section aria-labelledby="cancel" className={styles.panel}>
      <h2 id="cancel" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("title")}
      </h2>
      <p>
        {isFree
          ? booking.status === "confirmed"
            ? t("free", { when: hours.sentence(until) })
            : t("freeRequest")
          : t("late", { when: hours.sentence(until), name })}
      </p>
      <Field
        name="reason"
        label={t("reason", { name })}
        value={reason}
        maxLength={NOTES_MAX_LENGTH}
        multiline
        onChange={(event) => setReason(event.target.value)}
      />
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <div className={styles.actions}>
        <Button onClick={() => void send()} loading={isLoading}>
          {t("action")}
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          {t("keep")}
        </Button>
      </div>
    </section>
  );
}
