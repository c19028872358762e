"use client";

import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";

import { Button } from "@/ui/button";

import styles from "./search-box.module.css";

interface SearchBoxProps {
  defaultValue?: string;
  /** Takes the focus when the panel around it opens. */
  autoFocus?: boolean;
}

/** The question to the wardrobe; an ordinary form, so that it also works without scripts. */
export function SearchBox({ defaultValue, autoFocus }: SearchBoxProps) {
  const t = useTranslations("common.header");
  const locale = useLocale();
  const id = useId();
  return (
    <Form action={`/${locale}/search`} className={styles.form} role="search" prefetch={false}>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t("searchLabel")}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={defaultValue}
          required
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          className={styles.input}
          ref={(input) => {
            if (autoFocus) {
              // The attribute is what a popover looks for; React keeps it to itself.
              input?.setAttribute("autofocus", "");
            }
          }}
        />
      </div>
      <Button variant="quiet" type="submit">
        {t("searchAction")}
      </Button>
    </Form>
  );
}
