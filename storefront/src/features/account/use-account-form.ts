"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";

import { PASSWORD_MIN_LENGTH } from "./types";
import { type AccountField, type AccountProblems, accountProblems } from "./validate";

type Values = Partial<Record<AccountField, string>>;

/**
 * Holds a short form: values, problems beside their fields, focus on the first problem, and no
 * second sending while the first is under way.
 * @param initial the fields of the form and what they start with.
 * @param send called with valid values.
 */
export function useAccountForm<T extends Values>(initial: T, send: (values: T) => Promise<void>) {
  const t = useTranslations("account.problems");
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<AccountProblems>({});
  const underWay = useRef(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current) {
      return;
    }
    const found = accountProblems(values);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    underWay.current = true;
    await send(values).finally(() => {
      underWay.current = false;
    });
  }

  function field(name: AccountField & keyof T) {
    const value = values[name] ?? "";
    return {
      name,
      value,
      onChange: (event: { target: { value: string } }) => {
        setValues((before) => ({ ...before, [name]: event.target.value }));
        setProblems((before) => ({ ...before, [name]: undefined }));
      },
      error: problems[name] ? sentenceOf(name, value) : undefined,
    };
  }

  function sentenceOf(name: AccountField, value: string): string {
    return name === "newPassword"
      ? t("passwordShort", { left: PASSWORD_MIN_LENGTH - value.length })
      : t(name);
  }

  return { submit, field, values };
}
