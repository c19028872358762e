"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useRequestAtelierResetMutation } from "../atelier-api";
import styles from "./door-form.module.css";
import { useDoorForm } from "./use-door-form";

/** Asks for a link to choose a new password. What it says is the same for every address. */
export function ResetForm() {
  const t = useTranslations("atelier.reset");
  const fields = useTranslations("atelier.fields");
  const sentence = useFailureSentence("atelier");
  const [requestReset, { isLoading, isSuccess, error, reset }] = useRequestAtelierResetMutation();
  const { submit, field, values } = useDoorForm({ email: "" }, async ({ email }) => {
    await requestReset({ email: email.trim() });
  });

  if (isSuccess) {
    return (
      <div className={styles.form}>
        <Notice tone="success">{t("sent", { email: values.email.trim() })}</Notice>
        <p className={styles.ways}>
          <Button variant="quiet" onClick={reset}>
            {t("again")}
          </Button>
          <Button variant="quiet" href="/atelier/sign-in">
            {t("back")}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        {...field("email")}
        label={fields("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading}>
        {t("action")}
      </Button>
      <p className={styles.ways}>
        <TextLink href="/atelier/sign-in">{t("back")}</TextLink>
      </p>
    </form>
  );
}
