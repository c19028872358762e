"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import {
  alternativesOf,
  type Booking,
  HourPicker,
  TakenNotice,
  useAppointmentWords,
  useMoveBookingMutation,
} from "@/features/booking";
import { type Outlook, type StylistClock } from "@/features/stylists";
import { type Slot } from "@/lib/data/stylist-types";
import { readFailure } from "@/store/house-failure";
import { Button, Notice } from "@/ui";

import styles from "./appointment-view.module.css";

/** What moving an appointment needs to know beside it. */
export interface MoveFacts {
  horizonDays: number;
  /** Free hours of the first stretch of days; null when they could not be read. */
  hours: Slot[] | null;
}

interface MovePanelProps {
  booking: Booking;
  outlook: Outlook;
  clock: StylistClock;
  facts: MoveFacts;
  /** With the sentence that says what has happened. */
  onDone: (sentence: string) => void;
  onKeep: () => void;
}

/** Another hour for an appointment; the present one stays until the new one is sure. */
export function MovePanel({ booking, outlook, clock, facts, onDone, onKeep }: MovePanelProps) {
  const t = useTranslations("booking.move");
  const words = useAppointmentWords(clock, outlook, booking.mode);
  const sentence = useFailureSentence("booking");
  const heading = useRef<HTMLHeadingElement>(null);
  const [choice, setChoice] = useState<{ day: string | null; startsAt: string | null }>({
    day: null,
    startsAt: null,
  });
  const [taken, setTaken] = useState<Slot[] | null>(null);
  const [move, { isLoading, error }] = useMoveBookingMutation();
  const { stylist, appointment_type: type } = booking;
  const clocks = choice.startsAt ? words.clocks(choice.startsAt) : null;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  async function moveTo(startsAt: string) {
    setTaken(null);
    const result = await move({ id: booking.id, starts_at: startsAt });
    if (!("error" in result)) {
      onDone(t("done", { hour: words.sentence(startsAt) }));
      return;
    }
    const failure = readFailure(result.error);
    if (failure?.code === "slot_taken") {
      setChoice((before) => ({ ...before, startsAt: null }));
      setTaken(alternativesOf(failure.details));
    }
  }

  return (
    <section aria-labelledby="move" className={styles.panel}>
      <h2 id="move" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("title")}
      </h2>
      <p className={styles.quiet}>
        {t("text")} {t("left")}
      </p>
      <HourPicker
        stylist={{ id: stylist.id, city: clock.city, time_zone: clock.time_zone }}
        typeId={type.id}
        mode={booking.mode}
        outlook={outlook}
        horizonDays={facts.horizonDays}
        day={choice.day}
        startsAt={choice.startsAt}
        nextFree={facts.hours?.[0]?.starts_at ?? null}
        initial={facts.hours}
        onDay={(day) => setChoice({ day, startsAt: null })}
        onHour={(startsAt, day) => setChoice({ day, startsAt })}
      />
      {clocks ? <p className={styles.clocks}>{clocks}</p> : null}
      {taken ? (
        <TakenNotice
          stylist={{ ...clock, display_name: stylist.display_name }}
          alternatives={taken}
          outlook={outlook}
          mode={booking.mode}
          busy={isLoading}
          onChoose={(startsAt) => void moveTo(startsAt)}
        />
      ) : null}
      {error && !taken ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <div className={styles.actions}>
        <Button
          disabled={!choice.startsAt}
          loading={isLoading}
          onClick={() => choice.startsAt && void moveTo(choice.startsAt)}
        >
          {choice.startsAt ? t("action", { hour: words.here(choice.startsAt) }) : t("choose")}
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          {t("keep")}
        </Button>
      </div>
    </section>
  );
}
