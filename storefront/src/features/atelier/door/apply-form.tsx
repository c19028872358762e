"use client";

import { useTranslations } from "next-intl";

import { PasswordField } from "@/features/account";
import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { readFailure } from "@/store/house-failure";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useApplyMutation } from "../atelier-api";
import styles from "./door-form.module.css";
import { useDoorForm } from "./use-door-form";

/** Opens an application for somebody new to the house. */
export function ApplyForm() {
  const t = useTranslations("atelier.apply");
  const fields = useTranslations("atelier.fields");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [apply, { isLoading, isSuccess, error }] = useApplyMutation();
  const { submit, field } = useDoorForm(
    { display_name: "", email: "", newPassword: "" },
    async ({ display_name, email, newPassword }) => {
      const result = await apply({
        display_name: display_name.trim(),
        email: email.trim(),
        password: newPassword,
      });
      if (result.data) {
        router.replace("/atelier/application");
        router.refresh();
      }
    },
  );
  const isKnown = readFailure(error)?.code === "email_known";

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        {...field("display_name")}
        label={fields("display_name")}
        help={fields("displayNameHelp")}
        autoComplete="name"
        maxLength={80}
      />
      <Field
        {...field("email")}
        label={fields("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <PasswordField
        {...field("newPassword")}
        label={fields("password")}
        help={fields("passwordHelp")}
        autoComplete="new-password"
      />
      {error && (
        <Notice
          tone={isKnown ? "info" : "error"}
          action={isKnown && <TextLink href="/atelier/sign-in">{t("signIn")}</TextLink>}
        >
          {sentence(error)}
        </Notice>
      )}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("action")}
      </Button>
      <p className={styles.quiet}>
        {t.rich("privacy", {
          privacy: (words) => <TextLink href="/legal/privacy">{words}</TextLink>,
        })}
      </p>
      <p className={styles.ways}>
        <span>
          {t("known")} <TextLink href="/atelier/sign-in">{t("signIn")}</TextLink>
        </span>
      </p>
    </form>
  );
}
