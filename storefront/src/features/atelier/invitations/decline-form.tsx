"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice } from "@/ui";

import { useDeclineInvitationMutation } from "../clientele-api";
import type { OwnInvitation } from "../clientele-types";
import styles from "../diary/action-form.module.css";
import { FreeHours, type HoursQuestion } from "../diary/free-hours";

const ALTERNATIVES_MAX = 3;
const REASON_MAX_LENGTH = 1000;

interface DeclineFormProps {
  id: string;
  hours: HoursQuestion | null;
  openedAt: number;
  onDone: (invitation: OwnInvitation) => void;
  onCancel: () => void;
}

/** Says no, and why; other hours can be offered with it. */
export function DeclineForm({ id, hours, openedAt, onDone, onCancel }: DeclineFormProps) {
  const t = useTranslations("atelier.diary");
  const own = useTranslations("atelier.invitations");
  const sentence = useFailureSentence("atelier");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [decline, { isLoading, error }] = useDeclineInvitationMutation();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said === "");
    if (said === "" || isLoading) {
      return;
    }
    const result = await decline({ id, reason: said, alternative_starts: [...chosen].sort() });
    if (result.data) {
      onDone(result.data.invitation);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        label={t("reason")}
        name="reason"
        value={reason}
        multiline
        maxLength={REASON_MAX_LENGTH}
        help={own("reasonHelp")}
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
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {own("decline")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("leaveIt")}
        </Button>
      </div>
    </form>
  );
}
