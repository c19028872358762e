"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Field, type FieldProps } from "@/ui";

import styles from "./account-forms.module.css";

/** A password with a way to see what was typed. */
export function PasswordField(props: Omit<FieldProps, "type">) {
  const t = useTranslations("account.fields");
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field {...props} type={isShown ? "text" : "password"} />
      <button
        type="button"
        className={styles.show}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? t("hide") : t("show")}
      </button>
    </div>
  );
}
