"use client";

import { type ChangeEventHandler, useId, useRef } from "react";

import { classes } from "./classes";
import styles from "./field.module.css";
import { useEarlyInput } from "./use-early-input";

export interface SelectFieldProps {
  label: string;
  name: string;
  value?: string;
  defaultValue?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
  options: readonly { value: string; label: string }[];
  error?: string;
  autoComplete?: string;
  required?: boolean;
  className?: string;
}

/** A choice from a list, by the device's own means. */
export function SelectField({
  label,
  name,
  options,
  error,
  className,
  ...select
}: SelectFieldProps) {
  const id = useId();
  const control = useRef<HTMLSelectElement>(null);
  useEarlyInput(control, select.value);
  const noteId = `${id}-note`;
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.wrap}>
        <select
          id={id}
          ref={control}
          name={name}
          className={classes(styles.control, styles.select)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? noteId : undefined}
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <svg className={styles.chevron} viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4.5 6 8.5 10 4.5" fill="none" stroke="currentColor" />
        </svg>
      </div>
      {error ? (
        <p id={noteId} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
