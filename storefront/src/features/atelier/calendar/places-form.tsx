"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice } from "@/ui";

import { useSaveAvailabilityMutation } from "../atelier-api";
import { LeaveDialog } from "../parts/leave-dialog";
import { useUnsavedGuard } from "../parts/use-unsaved-guard";
import styles from "./places-form.module.css";

interface PlacesFormProps {
  address: string;
  link: string;
}

/** Where clients come to, and where the video is. */
export function PlacesForm({ address, link }: PlacesFormProps) {
  const t = useTranslations("atelier.calendar");
  const sentence = useFailureSentence("atelier");
  const [saved, setSaved] = useState({ address, link });
  const [values, setValues] = useState(saved);
  const [isWrong, setWrong] = useState(false);
  const [save, { isLoading, isSuccess, error, reset }] = useSaveAvailabilityMutation();
  const isDirty = values.address !== saved.address || values.link !== saved.link;
  const guard = useUnsavedGuard(isDirty);

  function set(next: Partial<typeof values>) {
    setValues((before) => ({ ...before, ...next }));
    setWrong(false);
    reset();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const address = values.address.trim();
    const link = values.link.trim();
    const wrong = link !== "" && !isSecureAddress(link);
    setWrong(wrong);
    if (wrong) {
      return;
    }
    const result = await save({ studio_address: address || null, video_link: link || null });
    if (result.data) {
      setSaved({ address, link });
      setValues({ address, link });
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        label={t("address")}
        name="studio_address"
        value={values.address}
        maxLength={500}
        multiline
        help={t("addressHelp")}
        onChange={(event) => set({ address: event.target.value })}
      />
      <Field
        label={t("link")}
        name="video_link"
        type="url"
        inputMode="url"
        value={values.link}
        maxLength={500}
        help={t("linkHelp")}
        error={isWrong ? t("linkWrong") : undefined}
        onChange={(event) => set({ link: event.target.value })}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      {isSuccess && !isDirty && <Notice tone="success">{t("saved")}</Notice>}
      <div>
        <Button type="submit" loading={isLoading} disabled={!isDirty}>
          {t("save")}
        </Button>
      </div>
      <LeaveDialog open={guard.asking} onStay={guard.stay} onLeave={guard.go} />
    </form>
  );
}

function isSecureAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}
