"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";

import { Button, Field, QuietRow } from "@/ui";

import { useApplyCodeMutation, useRemoveCodeMutation } from "./bag-api";
import styles from "./bag-code.module.css";
import type { Bag } from "./types";
import { useFailureSentence } from "./use-failure-sentence";

/** Codes on the bag, each with a way to take it off, and a row that opens to add one. */
export function BagCode({ bag }: { bag: Bag }) {
  const t = useTranslations("bag.code");
  const sentence = useFailureSentence("bag");
  const formId = useId();
  const [typed, setTyped] = useState("");
  const [applyCode, applying] = useApplyCodeMutation();
  const [removeCode, removing] = useRemoveCodeMutation();

  async function apply(event: FormEvent) {
    event.preventDefault();
    const code = typed.trim();
    if (!code || applying.isLoading) {
      return;
    }
    const result = await applyCode({ code });
    if (!("error" in result)) {
      setTyped("");
    }
  }

  return (
    <div>
      {bag.codes.map(({ code, automatic }) => (
        <p key={code} className={styles.applied}>
          <span>{t("applied", { code })}</span>
          {!automatic && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t("removeNamed", { code })}
              disabled={removing.isLoading}
              onClick={() => void removeCode({ code })}
            >
              {t("remove")}
            </button>
          )}
        </p>
      ))}
      <QuietRow title={t("title")}>
        <form id={formId} className={styles.form} onSubmit={apply} noValidate>
          <Field
            label={t("label")}
            name="code"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            error={sentence(applying.error) ?? undefined}
          />
          <Button variant="quiet" type="submit" loading={applying.isLoading}>
            {t("apply")}
          </Button>
        </form>
      </QuietRow>
    </div>
  );
}
