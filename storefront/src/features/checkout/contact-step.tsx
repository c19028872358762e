"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useSetContactMutation } from "./checkout-api";
import styles from "./steps.module.css";
import type { Checkout } from "./types";
import { useDraft } from "./use-draft";

/** Enough of a check to catch a slip; the server has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Where to write to. Clients who are signed in never see this form. */
export function ContactStep({ checkout, onDone }: { checkout: Checkout; onDone: () => void }) {
  const t = useTranslations("checkout");
  const sentence = useFailureSentence("checkout");
  const [{ email }, change, forget] = useDraft("contact", { email: checkout.email ?? "" });
  const [problem, setProblem] = useState(false);
  const [setContact, { isLoading, error }] = useSetContactMutation();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isLoading) {
      return;
    }
    const isEmail = EMAIL.test(email.trim());
    setProblem(!isEmail);
    if (!isEmail) {
      event.currentTarget.querySelector<HTMLInputElement>("[name=email]")?.focus();
      return;
    }
    const result = await setContact({ board: checkout.board_id, email: email.trim() });
    if (!("error" in result)) {
      forget();
      onDone();
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <p className={styles.quiet}>
        {t("contact.haveAccount")}{" "}
        <TextLink href="/account/sign-in?next=/checkout">{t("contact.signIn")}</TextLink>
      </p>
      <Field
        label={t("contact.email")}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        value={email}
        onChange={(event) => {
          change({ email: event.target.value });
          setProblem(false);
        }}
        help={t("contact.help")}
        error={problem ? t("problems.email") : undefined}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.way}>
        <Button type="submit" loading={isLoading} fullWidth>
          {t("steps.continue")}
        </Button>
      </div>
    </form>
  );
}
