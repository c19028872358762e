"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Notice } from "@/ui";

import { useActOnBookingMutation } from "../atelier-api";
import type { Booking } from "../types";
import styles from "./action-form.module.css";
import { FreeHours } from "./free-hours";
import { useBookingWords } from "./use-booking-words";

interface MoveFormProps {
  booking: Booking;
  openedAt: number;
  onDone: (booking: Booking) => void;
  onCancel: () => void;
}

/** Moves an appointment to another free hour; the client is told at once. */
export function MoveForm({ booking, openedAt, onDone, onCancel }: MoveFormProps) {
  const t = useTranslations("atelier.diary");
  const sentence = useFailureSentence("atelier");
  const words = useBookingWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const [act, { isLoading, error }] = useActOnBookingMutation();
  const [startsAt] = chosen;
  const moved = startsAt ? { ...booking, starts_at: startsAt } : null;
  const there = moved && words.there(moved);

  async function move() {
    if (!startsAt) {
      return;
    }
    const result = await act({ id: booking.id, action: "reschedule", starts_at: startsAt });
    if (result.data) {
      onDone(result.data);
    }
  }

  return (
    <div className={styles.form}>
      <p className={styles.about}>{t("movesFrom", { when: words.here(booking) })}</p>
      <FreeHours
        booking={booking}
        chosen={chosen}
        max={1}
        onChange={setChosen}
        openedAt={openedAt}
      />
      <p className={styles.about} aria-live="polite">
        {moved &&
          t("movesTo", {
            when: [words.here(moved), there && `(${there})`].filter(Boolean).join(" "),
          })}
      </p>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button onClick={() => void move()} loading={isLoading} disabled={!startsAt}>
          {t("reschedule")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("leaveIt")}
        </Button>
      </div>
    </div>
  );
}
