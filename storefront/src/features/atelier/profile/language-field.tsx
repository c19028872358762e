"use client";

import { useTranslations } from "next-intl";

import { CloseIcon, SelectField } from "@/ui";

import type { NamedCode } from "./choices";
import styles from "./language-field.module.css";

interface LanguageFieldProps {
  choices: readonly NamedCode[];
  /** ISO 639-1. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** The languages a stylist speaks: chosen one by one, taken out one by one. */
export function LanguageField({ choices, chosen, onChange }: LanguageFieldProps) {
  const t = useTranslations("atelier.profile");
  const nameOf = (code: string) =>
    choices.find(({ value }) => value === code)?.label ?? code.toUpperCase();
  return (
    <div>
      <SelectField
        label={t("languages")}
        name="languages"
        value=""
        onChange={({ target }) => target.value && onChange([...chosen, target.value])}
        options={[
          { value: "", label: t("addLanguage") },
          ...choices.filter(({ value }) => !chosen.includes(value)),
        ]}
      />
      {chosen.length > 0 && (
        <ul className={styles.list}>
          {chosen.map((code) => (
            <li key={code} className={styles.item}>
              {nameOf(code)}
              <button
                type="button"
                className={styles.remove}
                aria-label={t("removeWord", { word: nameOf(code) })}
                onClick={() => onChange(chosen.filter((other) => other !== code))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
