"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Checkbox, Choice, Field, Notice, SelectField } from "@/ui";

import { useSaveTypeMutation } from "../atelier-api";
import { LeaveDialog } from "../parts/leave-dialog";
import { useUnsavedGuard } from "../parts/use-unsaved-guard";
import { Words } from "../parts/words";
import { CURRENCIES } from "../profile/choices";
import { type AppointmentType, SERVICE_MODES } from "../types";
import styles from "./type-form.module.css";
import { type TypeField, typeOf, typeProblems, type TypeValues } from "./type-values";

interface TypeFormProps {
  /** None while it is new. */
  id?: string;
  initial: TypeValues;
  onSaved: (type: AppointmentType) => void;
  onCancel: () => void;
  onRemove?: () => void;
}

type TextField = {
  [Name in TypeField]: TypeValues[Name] extends string ? Name : never;
}[TypeField];

/** One kind of appointment: what it is, how long, for how much, and by which rules it is booked. */
export function TypeForm({ id, initial, onSaved, onCancel, onRemove }: TypeFormProps) {
  const t = useTranslations("atelier.offer");
  const modes = useTranslations("atelier.modes");
  const sentence = useFailureSentence("atelier");
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<TypeField[]>([]);
  const [save, { isLoading, error }] = useSaveTypeMutation();
  const guard = useUnsavedGuard(JSON.stringify(values) !== JSON.stringify(initial));

  function set(next: Partial<TypeValues>) {
    setValues((before) => ({ ...before, ...next }));
    setProblems((before) => before.filter((field) => !(field in next)));
  }

  const problem = (name: Exclude<TypeField, "description" | "confirmation" | "is_active">) =>
    problems.includes(name) ? t(`problems.${name}`) : undefined;

  function text(name: Exclude<TextField, "description" | "confirmation">) {
    return {
      name,
      label: t(name),
      value: values[name],
      onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
      error: problem(name),
    };
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = typeProblems(values);
    setProblems(found);
    const [first] = found;
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const result = await save({ id, ...typeOf(values) });
    if (result.data) {
      onSaved(result.data);
    }
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field {...text("name")} maxLength={120} />
      <Field
        name="description"
        label={t("description")}
        value={values.description}
        onChange={(event) => set({ description: event.target.value })}
        maxLength={2000}
        multiline
      />
      <div className={styles.row}>
        <Field {...text("duration_minutes")} inputMode="numeric" />
        <Field {...text("price")} inputMode="decimal" />
        <Field {...text("deposit")} inputMode="decimal" />
        <SelectField
          label={t("currency_code")}
          name="currency_code"
          value={values.currency_code}
          onChange={(event) => set({ currency_code: event.target.value })}
          options={[...new Set<string>([values.currency_code, ...CURRENCIES])].map((code) => ({
            value: code,
            label: code.toUpperCase(),
          }))}
          error={problem("currency_code")}
        />
      </div>
      <Words
        legend={t("modes")}
        name="modes"
        options={SERVICE_MODES.map((value) => ({ value, label: modes(value) }))}
        chosen={values.modes}
        onChange={(chosen) => set({ modes: chosen })}
        error={problem("modes")}
      />
      <fieldset>
        <legend className={styles.legend}>{t("confirmation")}</legend>
        {(["on_request", "instant"] as const).map((value) => (
          <Choice
            key={value}
            name="confirmation"
            value={value}
            checked={values.confirmation === value}
            onChange={() => set({ confirmation: value })}
            label={t(`confirmations.${value}`)}
            description={t(`confirmationHelp.${value}`)}
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <Field {...text("buffer_before_minutes")} inputMode="numeric" />
        <Field {...text("buffer_after_minutes")} inputMode="numeric" />
        <Field {...text("slot_interval_minutes")} inputMode="numeric" />
      </div>
      <div className={styles.row}>
        <Field {...text("notice_hours")} inputMode="decimal" />
        <Field {...text("horizon_days")} inputMode="numeric" />
        <Field {...text("free_cancellation_hours")} inputMode="numeric" />
      </div>
      <Checkbox
        name="is_active"
        checked={values.is_active}
        onChange={(event) => set({ is_active: event.target.checked })}
        label={t("active")}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
        {onRemove && (
          <Button variant="quiet" onClick={onRemove} className={styles.remove}>
            {t("remove")}
          </Button>
        )}
      </div>
      <LeaveDialog open={guard.asking} onStay={guard.stay} onLeave={guard.go} />
    </form>
  );
}
