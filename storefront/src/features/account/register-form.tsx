"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Field, Notice, TextLink } from "@/ui";

import { useRegisterMutation } from "./account-api";
import styles from "./account-forms.module.css";
import { PasswordField } from "./password-field";
import { useAccountForm } from "./use-account-form";

/** Makes an account; the rule for passwords is said before anything is typed. */
export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const sentence = useFailureSentence("account");
  const router = useRouter();
  const [register, { isLoading, isSuccess, error }] = useRegisterMutation();
  const { submit, field } = useAccountForm(
    { first_name: "", last_name: "", email: "", newPassword: "" },
    async ({ newPassword, ...person }) => {
      const result = await register({ ...person, password: newPassword });
      if (!("error" in result)) {
        router.replace(next);
        router.refresh();
      }
    },
  );

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <div className={styles.names}>
        <Field {...field("first_name")} label={t("fields.first_name")} autoComplete="given-name" />
        <Field {...field("last_name")} label={t("fields.last_name")} autoComplete="family-name" />
      </div>
      <Field
        {...field("email")}
        label={t("fields.email")}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <PasswordField
        {...field("newPassword")}
        label={t("fields.password")}
        help={t("fields.passwordHelp")}
        autoComplete="new-password"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("register.action")}
      </Button>
      <p className={styles.quiet}>
        {t.rich("register.privacy", {
          privacy: (words) => <TextLink href="/legal/privacy">{words}</TextLink>,
        })}
      </p>
      <p className={styles.ways}>
        <span>
          {t("register.known")}{" "}
          <TextLink href={`/account/sign-in?next=${encodeURIComponent(next)}`}>
            {t("register.signIn")}
          </TextLink>
        </span>
      </p>
    </form>
  );
}
