"use client";

import { useTranslations } from "next-intl";

import { PasswordField } from "@/features/account";
import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useAtelierSignInMutation } from "../atelier-api";
import styles from "./door-form.module.css";
import { useDoorForm } from "./use-door-form";

interface Props {
  /** Where to go afterwards: a path of the atelier, already checked. */
  next: string;
  reason?: "ended" | "changed";
}

/** Signs a stylist in; whoever has not applied yet is led to the application. */
export function SignInForm({ next, reason }: Props) {
  const t = useTranslations("atelier.signIn");
  const fields = useTranslations("atelier.fields");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [signIn, { isLoading, isSuccess, error }] = useAtelierSignInMutation();
  const { submit, field } = useDoorForm({ email: "", password: "" }, async (values) => {
    const result = await signIn({ email: values.email.trim(), password: values.password });
    if (result.data) {
      router.replace(result.data.signed_in_as === "stylist" ? next : "/atelier/apply");
      router.refresh();
    }
  });

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      {reason && <Notice tone="info">{t(reason)}</Notice>}
      <Field
        {...field("email")}
        label={fields("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <PasswordField
        {...field("password")}
        label={fields("password")}
        autoComplete="current-password"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("action")}
      </Button>
      <p className={styles.ways}>
        <TextLink href="/atelier/reset">{t("forgotten")}</TextLink>
        <span>
          {t("new")} <TextLink href="/atelier/apply">{t("apply")}</TextLink>
        </span>
      </p>
    </form>
  );
}
