"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice } from "@/ui";

import { useActOnBookingMutation } from "../atelier-api";
import type { Booking } from "../types";
import styles from "./action-form.module.css";
import { FreeHours } from "./free-hours";
import { useBookingWords } from "./use-booking-words";

const ALTERNATIVES_MAX = 3;

interface ReasonFormProps {
  booking: Booking;
  /** Declining may offer other hours; a cancellation only says why. */
  action: "decline" | "cancel";
  openedAt: number;
  onDone: (booking: Booking) => void;
  onCancel: () => void;
}

/** Says no, and why: the client reads it. Declining, other hours can be offered with it. */
export function ReasonForm({ booking, action, openedAt, onDone, onCancel }: ReasonFormProps) {
  const t = useTranslations("atelier.diary");
  const sentence = useFailureSentence("atelier");
  const words = useBookingWords();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [act, { isLoading, error }] = useActOnBookingMutation();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said === "");
    if (said === "") {
      return;
    }
    const result = await act(
      action === "decline"
        ? { id: booking.id, action, reason: said, alternative_starts: [...chosen].sort() }
        : { id: booking.id, action, reason: said },
    );
    if (result.data) {
      onDone(result.data);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <p className={styles.about}>{words.here(booking)}</p>
      <Field
        label={t("reason")}
        name="reason"
        value={reason}
        multiline
        maxLength={1000}
        help={t("reasonHelp")}
        error={isMissing ? t("reasonMissing") : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      {action === "decline" && (
        <fieldset>
          <legend className={styles.legend}>
            {t("alternatives", { count: chosen.length, max: ALTERNATIVES_MAX })}
          </legend>
          <FreeHours
            booking={booking}
            chosen={chosen}
            max={ALTERNATIVES_MAX}
            onChange={setChosen}
            openedAt={openedAt}
          />
        </fieldset>
      )}
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {t(action)}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("leaveIt")}
        </Button>
      </div>
    </form>
  );
}
