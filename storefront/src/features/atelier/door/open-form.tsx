"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Field, Notice } from "@/ui";

import { useAtelierSignOutMutation, useOpenApplicationMutation } from "../atelier-api";
import styles from "./door-form.module.css";
import { useDoorForm } from "./use-door-form";

/** Opens an application for somebody who is signed in, and no stylist yet. */
export function OpenForm() {
  const t = useTranslations("atelier.apply");
  const fields = useTranslations("atelier.fields");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [open, { isLoading, isSuccess, error }] = useOpenApplicationMutation();
  const [signOut] = useAtelierSignOutMutation();
  const { submit, field } = useDoorForm({ display_name: "" }, async ({ display_name }) => {
    const result = await open({ display_name: display_name.trim() });
    if (result.data) {
      router.replace("/atelier/application");
      router.refresh();
    }
  });

  async function leave() {
    await signOut();
    router.replace("/atelier/sign-in");
    router.refresh();
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        {...field("display_name")}
        label={fields("display_name")}
        help={fields("displayNameHelp")}
        autoComplete="name"
        maxLength={80}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("action")}
      </Button>
      <p className={styles.ways}>
        <Button variant="quiet" onClick={() => void leave()}>
          {t("notMe")}
        </Button>
      </p>
    </form>
  );
}
