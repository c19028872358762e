"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { PasswordField } from "@/features/account";
import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { readFailure } from "@/store/house-failure";
import { Button, Notice } from "@/ui";

import { useConfirmAtelierResetMutation } from "../atelier-api";
import styles from "./door-form.module.css";
import { useDoorForm } from "./use-door-form";

/** Sets a new password with the token of a mailed link, or says that the link is of no more use. */
export function ResetConfirmForm({ token }: { token: string | null }) {
  const t = useTranslations("atelier.confirm");
  const fields = useTranslations("atelier.fields");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [kept] = useState(token);
  const [confirmReset, { isLoading, isSuccess, error }] = useConfirmAtelierResetMutation();
  const { submit, field } = useDoorForm({ newPassword: "" }, async ({ newPassword }) => {
    const result = await confirmReset({ token: kept ?? "", password: newPassword });
    if (!("error" in result)) {
      router.replace("/atelier/sign-in?changed=1");
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
          <Button variant="quiet" href="/atelier/reset">
            {t("another")}
          </Button>
        }
      >
        {t("expired")}
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <PasswordField
        {...field("newPassword")}
        label={fields("newPassword")}
        help={fields("passwordHelp")}
        autoComplete="new-password"
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button type="submit" fullWidth loading={isLoading || isSuccess}>
        {t("action")}
      </Button>
    </form>
  );
}
