"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { Button, Field, Notice } from "@/ui";

import styles from "./action-form.module.css";
import { FreeHours, type HoursQuestion } from "./free-hours";

const ALTERNATIVES_MAX = 3;
const REASON_MAX_LENGTH = 1000;

/** A no, with its reason and the hours that are offered instead, the earliest first. */
export interface Refusal {
  reason: string;
  alternative_starts: string[];
}

interface ReasonFormProps {
  /** What is said no to; left out where the page around tells it. */
  about?: string;
  /** Under the reason: who reads it. */
  help: string;
  /** Word of the button. */
  action: string;
  /** Whose other hours can be offered with it; null for a no that offers none. */
  hours: HoursQuestion | null;
  openedAt: number;
  isSending: boolean;
  /** Why the house has refused it. */
  problem: string | null;
  onSend: (refusal: Refusal) => void;
  onCancel: () => void;
}

/** Says no, and why: the client reads it. Other hours can be offered with it. */
export function ReasonForm(props: ReasonFormProps) {
  const { about, help, action, hours, openedAt, isSending, problem, onSend, onCancel } = props;
  const t = useTranslations("atelier.diary");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said === "");
    if (said !== "" && !isSending) {
      onSend({ reason: said, alternative_starts: [...chosen].sort() });
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      {about && <p className={styles.about}>{about}</p>}
      <Field
        label={t("reason")}
        name="reason"
        value={reason}
        multiline
        maxLength={REASON_MAX_LENGTH}
        help={help}
        error={isMissing ? t("reasonMissing") : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      {hours && (
        <fieldset>
          <legend className={styles.legend}>
            {t("alternatives", { count: chosen.length, max: ALTERNATIVES_MAX })}
          </legend>
          <FreeHours
            booking={hours}
            chosen={chosen}
            max={ALTERNATIVES_MAX}
            onChange={setChosen}
            openedAt={openedAt}
          />
        </fieldset>
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("leaveIt")}
        </Button>
      </div>
    </form>
  );
}
