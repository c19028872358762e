"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";

import { type DoorField, doorProblems, PASSWORD_MIN_LENGTH } from "./door-problems";

type Values = Partial<Record<DoorField, string>>;

/**
 * Holds a short form: values, problems beside their fields, focus on the first problem, and no
 * second sending while the first is under way.
 * @param initial the fields of the form and what they start with.
 * @param send called with valid values.
 */
export function useDoorForm<T extends Values>(initial: T, send: (values: T) => Promise<void>) {
  const t = useTranslations("atelier.problems");
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<DoorField[]>([]);
  const underWay = useRef(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current) {
      return;
    }
    const found = doorProblems(values);
    setProblems(found);
    const [first] = found;
    if (first) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    underWay.current = true;
    await send(values).finally(() => {
      underWay.current = false;
    });
  }

  function field(name: DoorField & keyof T) {
    const value = values[name] ?? "";
    return {
      name,
      value,
      onChange: (event: { target: { value: string } }) => {
        setValues((before) => ({ ...before, [name]: event.target.value }));
        setProblems((before) => before.filter((other) => other !== name));
      },
      error: problems.includes(name) ? sentenceOf(name, value) : undefined,
    };
  }

  function sentenceOf(name: DoorField, value: string): string {
    return name === "newPassword"
      ? t("passwordShort", { left: PASSWORD_MIN_LENGTH - value.length })
      : t(name);
  }

  return { submit, field, values };
}
