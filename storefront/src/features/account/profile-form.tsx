"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice } from "@/ui";

import { useRequestResetMutation, useUpdateProfileMutation } from "./account-api";
import styles from "./account-forms.module.css";
import type { Client } from "./types";
import { useAccountForm } from "./use-account-form";

/** Name and telephone of the client, and the way to another password. */
export function ProfileForm({ client }: { client: Client }) {
  const t = useTranslations("account");
  const sentence = useFailureSentence("account");
  const [phone, setPhone] = useState(client.phone);
  const [updateProfile, { isLoading, isSuccess, error, reset }] = useUpdateProfileMutation();
  const { submit, field } = useAccountForm(
    { first_name: client.first_name, last_name: client.last_name },
    async (names) => {
      await updateProfile({ ...names, phone: phone.trim() });
    },
  );

  return (
    <>
      <form onSubmit={submit} onInput={reset} noValidate className={styles.form}>
        <div className={styles.names}>
          <Field
            {...field("first_name")}
            label={t("fields.first_name")}
            autoComplete="given-name"
          />
          <Field {...field("last_name")} label={t("fields.last_name")} autoComplete="family-name" />
        </div>
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          label={t("fields.phone")}
          autoComplete="tel"
        />
        <p className={styles.quiet}>{t("profile.email", { email: client.email })}</p>
        {error && <Notice tone="error">{sentence(error)}</Notice>}
        {isSuccess && <Notice tone="success">{t("profile.saved")}</Notice>}
        <Button type="submit" loading={isLoading}>
          {t("profile.action")}
        </Button>
      </form>
      <PasswordByMail email={client.email} />
    </>
  );
}

function PasswordByMail({ email }: { email: string }) {
  const t = useTranslations("account.profile");
  const sentence = useFailureSentence("account");
  const [requestReset, { isLoading, isSuccess, error }] = useRequestResetMutation();
  return (
    <section className={styles.apart}>
      <h2 className={styles.heading}>{t("passwordTitle")}</h2>
      {isSuccess ? (
        <Notice tone="success">{t("passwordSent", { email })}</Notice>
      ) : (
        <>
          <p>{t("password")}</p>
          {error && <Notice tone="error">{sentence(error)}</Notice>}
          <Button variant="quiet" loading={isLoading} onClick={() => void requestReset({ email })}>
            {t("passwordAction")}
          </Button>
        </>
      )}
    </section>
  );
}
