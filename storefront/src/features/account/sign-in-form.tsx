"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useSignInMutation } from "./account-api";
import styles from "./account-forms.module.css";
import { PasswordField } from "./password-field";
import { useAccountForm } from "./use-account-form";

interface Props {
  /** Where to go afterwards: a path of the house, already checked. */
  next: string;
  /** Why the visitor is here, if there is a reason to tell. */
  reason?: "ended" | "changed";
}

/** Signs a client in and leads them back to where they came from. */
export function SignInForm({ next, reason }: Props) {
  const t = useTranslations("account");
  const sentence = useFailureSentence("account");
  const router = useRouter();
  const [signIn, { isLoading, isSuccess, error }] = useSignInMutation();
  const { submit, field } = useAccountForm({ email: "", password: "" }, async (values) => {
    const result = await signIn({ email: values.email.trim(), password: values.password });
    if (!("error" in result)) {
      router.replace(next);
      router.refresh();
    }
  });

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      {reason && <Notice tone="info">{t(`signIn.${reason}`)}</Notice>}
      <Field
        {...field("email")}
        label={t("fields.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <PasswordField
        {...field("password")}
        label={t("fields.password")}
        autoComplete="current-password"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("signIn.action")}
      </Button>
      <p className={styles.ways}>
        <TextLink href="/account/reset">{t("signIn.forgotten")}</TextLink>
        <span>
          {t("signIn.new")}{" "}
          <TextLink href={`/account/register?next=${encodeURIComponent(next)}`}>
            {t("signIn.register")}
          </TextLink>
        </span>
      </p>
    </form>
  );
}
