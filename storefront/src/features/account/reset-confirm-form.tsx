"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { readFailure } from "@/store/house-failure";
import { Button, Notice } from "@/ui";

import { useConfirmResetMutation } from "./account-api";
import styles from "./account-forms.module.css";
import { PasswordField } from "./password-field";
import { useAccountForm } from "./use-account-form";

/** Sets a new password with the token of a mailed link, or says that the link is of no more use. */
export function ResetConfirmForm({ token }: { token: string | null }) {
  const t = useTranslations("account");
  const sentence = useFailureSentence("account");
  const router = useRouter();
  const [kept] = useState(token);
  const [confirmReset, { isLoading, isSuccess, error }] = useConfirmResetMutation();
  const { submit, field } = useAccountForm({ newPassword: "" }, async ({ newPassword }) => {
    const result = await confirmReset({ token: kept ?? "", password: newPassword });
    if (!("error" in result)) {
      router.replace("/account/sign-in?changed=1");
    }
  });

  useEffect(() => {
    // The token leaves the address bar, so that it is in no history and no referrer.
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);

  if (!kept || readFailure(error)?.code === "link_expired") {
    return (
      <Notice
        tone="error"
        action={
          <Button variant="quiet" href="/account/reset">
            {t("confirm.another")}
          </Button>
        }
      >
        {t("confirm.expiredTitle")} {t("confirm.expired")}
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <PasswordField
        {...field("newPassword")}
        label={t("fields.newPassword")}
        help={t("fields.passwordHelp")}
        autoComplete="new-password"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("confirm.action")}
      </Button>
    </form>
  );
}
