"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useRequestResetMutation } from "./account-api";
import styles from "./account-forms.module.css";
import { useAccountForm } from "./use-account-form";

/** Asks for a link to choose a new password. What it says is the same for every address. */
export function ResetForm() {
  const t = useTranslations("account");
  const sentence = useFailureSentence("account");
  const [requestReset, { isLoading, isSuccess, error, reset }] = useRequestResetMutation();
  const { submit, field, values } = useAccountForm({ email: "" }, async ({ email }) => {
    await requestReset({ email: email.trim() });
  });

  if (isSuccess) {
    return (
      <div className={styles.form}>
        <Notice tone="success">{t("reset.sent", { email: values.email.trim() })}</Notice>
        <p className={styles.ways}>
          <Button variant="quiet" onClick={reset}>
            {t("reset.again")}
          </Button>
          <Button variant="quiet" href="/account/sign-in">
            {t("reset.back")}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        {...field("email")}
        label={t("fields.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading}>
        {t("reset.action")}
      </Button>
      <p className={styles.ways}>
        <TextLink href="/account/sign-in">{t("reset.back")}</TextLink>
      </p>
    </form>
  );
}
